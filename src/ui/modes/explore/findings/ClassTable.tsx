import { Fragment, useMemo, useState } from 'react';
import { groupDigits } from '../../../../lib/limits';
import type { Catalogue } from '../../../../trace/catalogue';
import type { ExploredClasses, ExploreResult } from '../../../../trace/answers/exploration';
import { PULL_HEADINGS, PULL_TIMES } from '../../../../trace/queries/explorations/tell-orders';
import { whyNoClasses } from '../../../../trace/queries/explorations/why-no-classes';
import { Button } from '../../../kit/Button';
import { findOutcome } from '../../outcomes/find-outcome';
import { useNamingTrace } from '../use-exploration';
import { createStepNames } from '../words';
import { ClassRow } from './ClassRow';
import { EVERY_CLASS, filterClasses } from './filter-classes';
import type { ClassFilter } from './filter-classes';
import { listClassFindings } from './findings';
import type { GetLook } from '../../outcomes/outcome-looks';

interface ClassTableProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly shownKey: string | null;
  readonly getLook: GetLook;
}

/** Rows drawn at first, and with each press: all at once would keep the page waiting. */
const ROWS = 50;

/** Orders that differ in more than steps that never meet: one row each, under the headings of the slides. */
export function ClassTable({ result, catalogue, shownKey, getLook }: ClassTableProps) {
  const [filter, setFilter] = useState(EVERY_CLASS);
  const [most, setMost] = useState(ROWS);
  const trace = useNamingTrace();
  const findings = useMemo(() => listClassFindings(result, catalogue), [result, catalogue]);
  const rows = useMemo(
    () => filterClasses(findings, filter, createStepNames(trace)),
    [findings, filter, trace],
  );
  const { classes } = result;
  if (classes === null) return <NoClasses result={result} />;
  const inView = rows.slice(0, most);
  return (
    <section className="explore-section" aria-label="Essentially different orders">
      <header>
        <h3>
          Essentially different orders <span>{groupDigits(classes.count)}</span>
        </h3>
        <Filters
          filter={filter}
          classes={classes}
          catalogue={catalogue}
          onChange={(next) => {
            setFilter(next);
            setMost(ROWS);
          }}
        />
      </header>
      <p className="hint">
        Steps that touch nothing in common may come in either order; orders that differ only so are
        one row.
      </p>
      <table className="explore-table explore-classes">
        <tbody>
          {PULL_TIMES.map((time) => {
            const group = inView.filter(({ finding }) => finding.pull === time);
            if (group.length === 0) return null;
            return (
              <Fragment key={time}>
                <tr>
                  <th scope="rowgroup" colSpan={4} className="explore-class-head">
                    {PULL_HEADINGS[time]}
                  </th>
                </tr>
                {group.map(({ finding, number }) => (
                  <ClassRow
                    key={finding.key}
                    number={number}
                    finding={finding}
                    look={getLook(finding.outcome)}
                    isShown={finding.key === shownKey}
                  />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <output className="hint explore-class-count">
        {rows.length === 0
          ? 'No order in the list is like that.'
          : `${inView.length} of ${rows.length} rows shown.`}
        {rows.length > inView.length && (
          <Button className="button-small" look="outline" onClick={() => setMost(most + ROWS)}>
            Show {Math.min(ROWS, rows.length - inView.length)} more
          </Button>
        )}
      </output>
      {classes.cut !== '' && <p className="hint">{classes.cut}</p>}
    </section>
  );
}

interface FiltersProps {
  readonly filter: ClassFilter;
  readonly classes: ExploredClasses;
  readonly catalogue: Catalogue;
  readonly onChange: (filter: ClassFilter) => void;
}

function Filters({ filter, classes, catalogue, onChange }: FiltersProps) {
  return (
    <div className="explore-filters">
      <input
        type="search"
        className="field"
        aria-label="Orders in which these words occur"
        placeholder="PULL Rsp, lost…"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <select
        className="field explore-filter"
        aria-label="Orders of which outcome"
        value={filter.outcome}
        onChange={(event) => onChange({ ...filter, outcome: event.target.value })}
      >
        <option value="">All outcomes</option>
        {Object.entries(classes.byOutcome).map(([id, number]) => (
          <option key={id} value={id}>
            {findOutcome(catalogue, id).title} ({groupDigits(number)})
          </option>
        ))}
      </select>
    </div>
  );
}

function NoClasses({ result }: { readonly result: ExploreResult }) {
  if (result.cyclic === null) return null;
  return (
    <section className="explore-section" aria-label="Essentially different orders">
      <header>
        <h3>Essentially different orders</h3>
      </header>
      <p className="hint">{whyNoClasses(result)}</p>
    </section>
  );
}
