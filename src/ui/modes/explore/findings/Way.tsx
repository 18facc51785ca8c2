import type { Catalogue } from '../../../../trace/catalogue';
import type { RunSpec } from '../../../../trace/run-spec';
import { useNamingTrace } from '../use-exploration';
import { listWay } from '../words';

/** More would not fit a line, and the ladder shows them all. */
const MOST_CHIPS = 4;

interface WayProps {
  readonly spec: RunSpec | null;
  readonly catalogue: Catalogue;
}

/** What must differ from the scenario for this to happen. */
export function Way({ spec, catalogue }: WayProps) {
  const trace = useNamingTrace();
  if (spec === null) return <span className="hint">no times within their ranges do it</span>;
  const chips = listWay(spec, catalogue, trace);
  const more = chips.length - MOST_CHIPS;
  return (
    <span className="explore-way">
      {chips.length === 0 && <span className="way-chip">as the scenario is</span>}
      {chips.slice(0, MOST_CHIPS).map(({ kind, text }) => (
        <span key={text} className="way-chip" data-kind={kind}>
          {text}
        </span>
      ))}
      {more > 0 && <span className="way-chip">{more} more</span>}
    </span>
  );
}
