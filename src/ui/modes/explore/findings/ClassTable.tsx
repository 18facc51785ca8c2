import { useMemo, useState } from 'react';
import { count } from '../../../../lib/count';
import { groupDigits } from '../../../../lib/limits';
import type { Catalogue } from '../../../../trace/catalogue';
import type {
  ExploredClasses,
  ExploredGroup,
  ExploreResult,
} from '../../../../trace/answers/exploration';
import { whyNoClasses } from '../../../../trace/queries/explorations/why-no-classes';
import { findOutcome } from '../../outcomes/find-outcome';
import { useNamingTrace } from '../use-exploration';
import { createStepNames } from '../words';
import { ClassGroup } from './ClassGroup';
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

/** Orders that differ in more than steps that never meet, in groups by what decides on the slides. */
export function ClassTable({ result, catalogue, shownKey, getLook }: ClassTableProps) {
  const [filter, setFilter] = useState(EVERY_CLASS);
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const trace = useNamingTrace();
  const findings = useMemo(() => listClassFindings(result, catalogue), [result, catalogue]);
  const rows = useMemo(
    () => filterClasses(findings, filter, createStepNames(trace)),
    [findings, filter, trace],
  );
  const { classes } = result;
  if (classes === null) return <NoClasses result={result} />;
  const groups = classes.groups
    .map((group, index) => ({ group, rows: rows.filter(({ finding }) => finding.group === index) }))
    .filter((group) => group.rows.length > 0);
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
            setOpened(new Map());
          }}
        />
      </header>
      <p className="hint">
        Steps that touch nothing in common may come in either order; orders that differ only so are
        one.
        {classes.roleOrders !== null &&
          ` The roles tell ${count(classes.roleOrders, 'order')} apart, one row each; the others differ in what only ECP and VDP notice.`}
      </p>
      <table className="explore-table explore-classes">
        {groups.map(({ group, rows: own }) => {
          const key = keyOfGroup(group);
          const isOpen =
            opened.get(key) ??
            (filter.words !== '' || own.some(({ finding }) => finding.key === shownKey));
          return (
            <ClassGroup
              key={key}
              group={group}
              rows={own}
              isOpen={isOpen}
              onToggle={() => setOpened(new Map(opened).set(key, !isOpen))}
              shownKey={shownKey}
              look={getLook(group.outcome)}
            />
          );
        })}
      </table>
      <output className="hint explore-class-count">
        {rows.length === 0
          ? 'No order in the list is like that.'
          : `${rows.length} of ${count(classes.rows.length, 'row')} in ${count(groups.length, 'group')}.`}
      </output>
      {classes.cut !== '' && <p className="hint">{classes.cut}</p>}
    </section>
  );
}

const keyOfGroup = ({ pull, outcome }: ExploredGroup): string => `${pull} ${outcome}`;

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
