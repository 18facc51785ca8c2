import { useState } from 'react';
import { groupDigits } from '../../../../lib/limits';
import type { Catalogue } from '../../../../trace/catalogue';
import type { ExploreResult } from '../../../../trace/answers/exploration';
import type { Metrics } from '../../../../trace/trace';
import { formatDowntime } from '../../../panels/verdict/verdict';
import { findOutcome } from '../../outcomes/find-outcome';
import { ENDLESS, keyOfOutcome, listWitnesses } from './findings';
import type { Finding } from './findings';
import { FindingRow } from './FindingRow';
import type { GetLook } from '../../outcomes/outcome-looks';
import { OutcomeDot } from '../../outcomes/OutcomeDot';
import { useExploreState } from '../use-exploration';
import { formatCount, formatFaults, formatShare } from '../words';

interface OutcomeTableProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly shownKey: string | null;
  readonly getLook: GetLook;
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly schedules: bigint | null;
  readonly leastFaults: number;
  readonly finding: Finding | undefined;
}

const FILTERS = {
  all: 'All outcomes',
  trouble: 'Trouble only',
  clean: 'Without any fault',
  faulty: 'Only with a fault',
} as const;

type Filter = keyof typeof FILTERS;

/** Every outcome that can happen: how often, at what price, and the shortest way there. */
export function OutcomeTable({ result, catalogue, shownKey, getLook }: OutcomeTableProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const rows = listRows(result, catalogue).filter((row) => passes(row, filter, catalogue));
  const measured = useExploreState((state) => state.measured);
  const { schedules } = result;
  const isWhole = result.end.kind === 'complete';
  return (
    <section className="explore-section" aria-label="Outcomes">
      <header>
        <h3>Outcomes</h3>
        <FilterField value={filter} onChange={setFilter} />
      </header>
      <table className="explore-table">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            {schedules !== null && (
              <>
                <th scope="col" className="is-number">
                  Schedules
                </th>
                <th scope="col" className="is-number is-extra is-share">
                  Share
                </th>
              </>
            )}
            <th scope="col">{isWhole ? 'Least faults' : 'Least so far'}</th>
            <th scope="col" className="is-number is-extra" title="Of the shortest way, as a run">
              Downtime
            </th>
            <th scope="col" className="is-wide">
              {isWhole ? 'Shortest way to get there' : 'Shortest way so far'}
            </th>
            <th scope="col">
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FindingRow
              key={row.key}
              findingKey={row.key}
              finding={row.finding}
              isShown={row.key === shownKey}
              catalogue={catalogue}
              name={
                <>
                  <OutcomeDot look={row.key === ENDLESS ? 'bad-0' : getLook(row.id)} />
                  {row.title}
                </>
              }
              help={row.sentence}
            >
              {schedules !== null && (
                <>
                  <td
                    className="is-number"
                    title={row.schedules === null ? '' : groupDigits(row.schedules)}
                  >
                    {row.schedules === null ? '' : formatCount(row.schedules)}
                  </td>
                  <td className="is-number is-extra is-share">
                    {row.schedules === null ? '' : formatShare(row.schedules, schedules)}
                  </td>
                </>
              )}
              <td className="explore-least-faults">{formatFaults(row.leastFaults)}</td>
              <td className="is-number is-extra">{describeDowntime(measured[row.id])}</td>
            </FindingRow>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="hint">No outcome of this kind can happen.</p>}
      {rows.length > 0 && <p className="hint is-extra">Downtime is that of the shortest way.</p>}
    </section>
  );
}

const describeDowntime = (metrics: Metrics | undefined): string =>
  metrics === undefined ? '' : formatDowntime(metrics);

function listRows(result: ExploreResult, catalogue: Catalogue): Row[] {
  const findings = listWitnesses(result, catalogue, []);
  const find = (key: string) => findings.find((finding) => finding.key === key);
  const rows = Object.entries(result.outcomes).map(([id, { schedules, leastFaults }]): Row => {
    const { title, sentence } = findOutcome(catalogue, id);
    const key = keyOfOutcome(id);
    return { id, key, title, sentence, schedules, leastFaults, finding: find(key) };
  });
  if (result.endless === null) return rows;
  const { leastFaults } = result.endless;
  const sentence = 'From here no order of events leads to an end.';
  const endless = { id: ENDLESS, key: ENDLESS, title: 'Never ends', sentence, schedules: null };
  return [...rows, { ...endless, leastFaults, finding: find(ENDLESS) }];
}

function passes({ id, leastFaults }: Row, filter: Filter, catalogue: Catalogue): boolean {
  if (filter === 'clean') return leastFaults === 0;
  if (filter === 'faulty') return leastFaults > 0;
  if (filter === 'all') return true;
  const { tone } = findOutcome(catalogue, id);
  return tone === 'bad' || tone === 'leftover';
}

interface FilterFieldProps {
  readonly value: Filter;
  readonly onChange: (filter: Filter) => void;
}

function FilterField({ value, onChange }: FilterFieldProps) {
  return (
    <select
      className="field explore-filter"
      aria-label="Which outcomes to list"
      value={value}
      onChange={(event) => onChange(event.target.value as Filter)}
    >
      {Object.entries(FILTERS).map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
