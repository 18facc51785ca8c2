import { Fragment, useMemo, useState } from 'react';
import { groupDigits } from '../../../lib/limits';
import type { Catalogue } from '../../../trace/catalogue';
import type { ExploreResult } from '../../../trace/exploration';
import {
  findOutcome,
  getPullTime,
  isFault,
  keyOfClass,
  listClassFindings,
  listTold,
} from './findings';
import type { Finding, PullTime } from './findings';
import { OutcomeDot } from './OutcomeDot';
import { useExploreState, useExploreView } from './use-exploration';
import { useOpenRun } from './use-open-run';
import { createStepNames, formatStep } from './words';

interface ClassTableProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly shownKey: string | null;
}

const PULL_TIMES: readonly { readonly id: PullTime; readonly title: string }[] = [
  { id: 'before', title: 'PULL completes before the copy' },
  { id: 'after', title: 'PULL completes after the copy' },
  { id: 'never', title: 'PULL never completes' },
];

/** Rows drawn at once; the rest on demand. */
const FIRST_ROWS = 24;

/** Orders that differ in more than steps that never meet: one row each, under the headings of the slides. */
export function ClassTable({ result, catalogue, shownKey }: ClassTableProps) {
  const [outcome, setOutcome] = useState('');
  const [isWhole, setWhole] = useState(false);
  const findings = useMemo(() => listClassFindings(result, catalogue), [result, catalogue]);
  const { classes } = result;
  if (classes === null) return <NoClasses result={result} />;
  const rows = classes.rows.flatMap((row, index) => {
    const finding = findings[index];
    return finding && (outcome === '' || row.outcome === outcome)
      ? [{ index, finding, outcome: row.outcome, pull: getPullTime(row.steps) }]
      : [];
  });
  const drawn = PULL_TIMES.flatMap(({ id }) => rows.filter(({ pull }) => pull === id));
  const inView = isWhole ? drawn : drawn.slice(0, FIRST_ROWS);
  return (
    <section className="explore-section" aria-label="Essentially different orders">
      <header>
        <h3>
          Essentially different orders <span>{groupDigits(classes.count)}</span>
        </h3>
        <select
          className="field explore-filter"
          aria-label="Orders of which outcome"
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
        >
          <option value="">All outcomes</option>
          {Object.entries(classes.byOutcome).map(([id, number]) => (
            <option key={id} value={id}>
              {findOutcome(catalogue, id).title} ({groupDigits(number)})
            </option>
          ))}
        </select>
      </header>
      <p className="hint">
        Steps that touch nothing in common may come in either order; orders that differ only so are
        one row.
      </p>
      <table className="explore-table explore-classes">
        <tbody>
          {PULL_TIMES.map(({ id, title }) => {
            const group = inView.filter(({ pull }) => pull === id);
            if (group.length === 0) return null;
            return (
              <Fragment key={id}>
                <tr>
                  <th scope="rowgroup" colSpan={4} className="explore-class-head">
                    {title}
                  </th>
                </tr>
                {group.map((row) => (
                  <ClassRow
                    key={row.index}
                    number={row.index}
                    finding={row.finding}
                    outcome={row.outcome}
                    catalogue={catalogue}
                    isShown={keyOfClass(row.index) === shownKey}
                  />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {drawn.length > inView.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show all {drawn.length} rows
        </button>
      )}
      {classes.cut !== '' && <p className="hint">{classes.cut}</p>}
    </section>
  );
}

function NoClasses({ result }: { readonly result: ExploreResult }) {
  if (result.cyclic !== true) return null;
  return (
    <section className="explore-section" aria-label="Essentially different orders">
      <header>
        <h3>Essentially different orders</h3>
      </header>
      <p className="hint">Some orders go round, so there is no list of all of them.</p>
    </section>
  );
}

interface ClassRowProps {
  readonly number: number;
  readonly finding: Finding;
  readonly outcome: string;
  readonly catalogue: Catalogue;
  readonly isShown: boolean;
}

function ClassRow({ number, finding, outcome, catalogue, isShown }: ClassRowProps) {
  const { set } = useExploreView();
  const openRun = useOpenRun();
  const show = () => set({ shown: keyOfClass(number) });
  const { exact, title } = finding;
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <button type="button" className="explore-name" aria-pressed={isShown} onClick={show}>
          {number + 1}
        </button>
      </th>
      <td className="is-wide">
        <Told finding={finding} node="destination-host" label="Destination" />
        <Told finding={finding} node="database" label="Database" />
        <OtherFaults finding={finding} />
      </td>
      <td className="explore-class-outcome">
        <OutcomeDot catalogue={catalogue} id={outcome} />
        {title}
      </td>
      <td>
        {exact !== null && (
          <button
            type="button"
            className="link"
            aria-label={`Open order ${number + 1} as a ladder`}
            onClick={() => openRun(exact)}
          >
            Open
          </button>
        )}
      </td>
    </tr>
  );
}

interface ToldProps {
  readonly finding: Finding;
  readonly node: string;
  readonly label: string;
}

/** What a node takes in, in order. */
function Told({ finding, node, label }: ToldProps) {
  return <Steps label={label} steps={listTold(finding.steps, node)} />;
}

const TOLD_NODES: readonly string[] = ['destination-host', 'database'];

function OtherFaults({ finding }: { readonly finding: Finding }) {
  const steps = finding.steps.filter((step) => isFault(step) && !TOLD_NODES.includes(step.node));
  return <Steps label="Elsewhere" steps={steps} />;
}

function Steps({ label, steps }: { readonly label: string; readonly steps: Finding['steps'] }) {
  const trace = useExploreState(({ shown }) => shown.trace);
  const names = createStepNames(trace);
  if (steps.length === 0) return null;
  return (
    <p className="explore-told">
      <span>{label}</span>
      {steps.map((step, index) => (
        <Fragment key={index}>
          {index > 0 && <i aria-hidden>›</i>}
          <b data-fault={isFault(step) || undefined}>{formatStep(step, names)}</b>
        </Fragment>
      ))}
    </p>
  );
}
