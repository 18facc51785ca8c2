import { groupDigits } from '../../../../lib/limits';
import type { PickedRuns } from '../../../../store/sweep/sweep-session';
import { getQuantile, listDowntimes } from '../../../../trace/sweep/statistics';
import type { SweepFacts } from '../data/facts';
import { groupByOutcome } from '../data/facts';
import { formatShare, formatShortSpan } from '../data/format-amount';
import { OutcomeDot } from '../../outcomes/OutcomeDot';

interface OutcomeTableProps {
  readonly facts: SweepFacts;
  readonly onPick: (picked: PickedRuns) => void;
}

/** How the runs ended: the legend of all charts, and the way to all runs of one outcome. */
export function OutcomeTable({ facts, onPick }: OutcomeTableProps) {
  const whole = facts.table.rows.length;
  return (
    <table className="outcome-table">
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col">Runs</th>
          <th scope="col">Share</th>
          <th scope="col">Downtime</th>
          <th scope="col">
            <span className="visually-hidden">Runs of it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groupByOutcome(facts, facts.table.rows).map(({ look, rows }) => (
          <tr key={look.id}>
            <th scope="row" title={look.sentence}>
              <OutcomeDot look={look.look} />
              {look.title}
            </th>
            <td>{groupDigits(rows.length)}</td>
            <td>{formatShare(rows.length, whole)}</td>
            <td>{describeDowntimes(facts, rows)}</td>
            <td>
              <button
                type="button"
                className="link"
                aria-label={`List the runs: ${look.title}`}
                onClick={() => onPick({ chart: 'outcomes', key: look.id, title: look.title, rows })}
              >
                List
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "210 ms to 4.2 s", or what is to be said where there is none or no end. */
function describeDowntimes(facts: SweepFacts, rows: readonly number[]): string {
  const { columns } = facts.table;
  const sorted = listDowntimes({ columns, rows: Uint32Array.from(rows) });
  const kinds = new Set(rows.map((row) => facts.downtimeOf(row)));
  const others = (['no end', 'none'] as const).filter((kind) => kinds.has(kind));
  if (sorted.length === 0) return others.join(' or ');
  const [low, high] = [getQuantile(sorted, 0), getQuantile(sorted, 100)].map(formatShortSpan);
  const range = low === high ? (low ?? '') : `${low} to ${high}`;
  return [range, ...others].join(', or ');
}
