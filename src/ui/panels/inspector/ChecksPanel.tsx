import { CircleCheck, CircleX } from 'lucide-react';
import type { PropertyInfo } from '../../../trace/catalogue';
import type { PropertyResult, Trace } from '../../../trace/trace';
import { useIsCapture } from '../../capture/NoRunHint';
import { useTrace } from '../../derived';
import { lazyComponent } from '../../kit/lazy-component';
import { LazyPart } from '../../kit/LazyPart';
import { useSelectRecord } from '../../show-panel';
import { useApp } from '../../use-app';
import { RecordLink } from './RecordLink';

const ConformancePanel = lazyComponent(
  async () => (await import('../../capture/ConformancePanel')).ConformancePanel,
);

const WhyNotSection = lazyComponent(
  async () => (await import('./why/WhyNotSection')).WhyNotSection,
);

/** The rules that are checked on every run; what breaks one is a link to the ladder. */
export function ChecksPanel() {
  const trace = useTrace();
  const properties = useApp((state) => state.catalogue?.properties);
  const isCapture = useIsCapture();
  if (isCapture)
    return (
      <LazyPart>
        <ConformancePanel />
      </LazyPart>
    );
  if (!trace || !properties) return null;
  return (
    <>
      {trace.spec !== null && (
        <LazyPart>
          <WhyNotSection trace={trace} spec={trace.spec} />
        </LazyPart>
      )}
      <ol className="checks">
        {trace.properties.map((result) => (
          <Check
            key={result.id}
            trace={trace}
            result={result}
            info={properties.find((property) => property.id === result.id)}
          />
        ))}
      </ol>
    </>
  );
}

/** More links than these help nobody; the first ones show how it began. */
const LINKS_MAX = 6;

interface CheckProps {
  readonly trace: Trace;
  readonly result: PropertyResult;
  readonly info: PropertyInfo | undefined;
}

function Check({ trace, result, info }: CheckProps) {
  const selectRecord = useSelectRecord();
  const Icon = result.holds ? CircleCheck : CircleX;
  const more = result.records.length - LINKS_MAX;
  return (
    <li className={result.holds ? 'check' : 'check check-broken'}>
      <Icon aria-hidden />
      <div>
        <h3>
          {info?.title ?? result.id}
          <span className="check-verdict">{result.holds ? 'holds' : 'broken'}</span>
        </h3>
        <p className="say">{info?.sentence}</p>
        {!result.holds && <p className="check-reason">{result.reason}</p>}
        {result.records.length > 0 && (
          <ul className="record-links">
            {result.records.slice(0, LINKS_MAX).map((record) => (
              <li key={record}>
                <RecordLink trace={trace} record={record} onSelect={selectRecord} />
              </li>
            ))}
          </ul>
        )}
        {more > 0 && <p className="hint">and {more} more</p>}
        <p className="source">{info?.source}</p>
      </div>
    </li>
  );
}
