import { describeRecord } from '../../trace/queries/describe-record';
import { computeHidden } from '../../trace/queries/upkeep';
import { getKind, getRecord } from '../../trace/records';
import type { RecordKind, Trace } from '../../trace/trace';
import { usePlayedPosition, usePlayedTrace } from '../ladder/playback/use-playhead';

/** The last thing that happened at the cursor; read aloud as it changes. */
export function PresentCaption() {
  const trace = usePlayedTrace();
  const position = usePlayedPosition();
  const record = trace === null || position === null ? null : findTold(trace, position.record);
  if (trace === null || record === null) return null;
  const { title, where } = describeRecord(trace, record);
  const { rule, name } = getRecord(trace, record);
  const summary = trace.messageTypes.find((type) => type.id === name)?.summary;
  return (
    <section className="present-caption" aria-label="Now" aria-live="polite">
      <span className="present-number" aria-hidden>
        {record + 1}
      </span>
      <div>
        <h2>{title}</h2>
        <p>{[where, rule?.sentence ?? summary].filter(Boolean).join('. ')}</p>
      </div>
    </section>
  );
}

/** Inner states, work and upkeep are for readers near the screen. */
const UNTOLD: ReadonlySet<RecordKind> = new Set(['state', 'work', 'note', 'timer-set']);

function findTold(trace: Trace, last: number): number | null {
  let record = last;
  const hidden = computeHidden(trace);
  const isTold = (at: number) => hidden[at] !== 1 && !UNTOLD.has(getKind(trace.records, at));
  while (record > 0 && !isTold(record)) record--;
  return record < 0 ? null : record;
}
