import type { Catalogue } from '../../../../trace/catalogue';
import type { ExploreResult } from '../../../../trace/answers/exploration';
import type { Reach } from '../../../../trace/queries/explorations/compare-explorations';
import {
  compareExplorations,
  getDifferenceKind,
} from '../../../../trace/queries/explorations/compare-explorations';
import { findOutcome } from '../../outcomes/find-outcome';
import { formatFaults, formatPercent } from '../words';

interface WireChangesProps {
  readonly names: ExploreResult;
  readonly wired: ExploreResult;
  readonly catalogue: Catalogue;
}

const KINDS = {
  same: '',
  new: 'only with frames',
  gone: 'not with frames',
  'fewer-faults': 'takes fewer faults with frames',
  'more-faults': 'takes more faults with frames',
} as const;

/** ECP repeats what is lost, and its time-outs give up: what that makes of the outcomes. */
export function WireChanges({ names, wired, catalogue }: WireChangesProps) {
  return (
    <section className="explore-section" aria-label="What the wire changes">
      <header>
        <h3>What the wire changes</h3>
        {wired.end.kind !== 'complete' && <span>as far as the search went</span>}
      </header>
      <table className="explore-table">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">With names</th>
            <th scope="col">With frames</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {compareExplorations(names, wired).map((difference) => (
            <tr key={difference.outcome}>
              <th scope="row">{findOutcome(catalogue, difference.outcome).title}</th>
              <td>{formatReach(difference.before)}</td>
              <td>{formatReach(difference.after)}</td>
              <td>{KINDS[getDifferenceKind(difference)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function formatReach(reach: Reach | null): string {
  if (reach === null) return 'never';
  const share = reach.share === null ? '' : `, ${formatPercent(reach.share)}`;
  return `${formatFaults(reach.leastFaults)}${share}`;
}
