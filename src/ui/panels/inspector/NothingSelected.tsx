import { useMemo } from 'react';
import { getScenarioInfo } from '../../../store/selectors';
import { pickTellingRecords } from '../../../trace/queries/explorations/telling-records';
import type { Trace } from '../../../trace/trace';
import { AboutCapture } from '../../capture/AboutCapture';
import { Samples } from '../../capture/Samples';
import { useSelectRecord } from '../../show-panel';
import { useApp } from '../../use-app';
import { RecordLink } from './RecordLink';

const TELLING_COUNT = 5;

/** What this scenario is about, and the five records that tell most about this run. */
export function NothingSelected({ trace }: { readonly trace: Trace }) {
  const scenario = useApp(getScenarioInfo);
  const selectRecord = useSelectRecord();
  const telling = useMemo(() => pickTellingRecords(trace, TELLING_COUNT), [trace]);
  return (
    <div className="inspector-body">
      {trace.capture && <AboutCapture info={trace.capture} />}
      {scenario && (
        <section>
          <h2 className="inspector-title">{scenario.title}</h2>
          {scenario.subtitle !== '' && <p className="route">{scenario.subtitle}</p>}
          <p className="say">{scenario.story}</p>
          <p className="source">{scenario.source}</p>
        </section>
      )}
      <section>
        <h3 className="inspector-heading">Select a message</h3>
        <p className="hint">Click an arrow in the ladder, or start with what tells most:</p>
        <ul className="record-links">
          {telling.map((record) => (
            <li key={record}>
              <RecordLink trace={trace} record={record} onSelect={selectRecord} />
            </li>
          ))}
        </ul>
      </section>
      {!trace.capture && <Samples />}
    </div>
  );
}
