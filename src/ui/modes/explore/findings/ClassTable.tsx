import { Fragment, useMemo, useState } from 'react';
import { groupDigits } from '../../../../lib/limits';
import type { Catalogue } from '../../../../trace/catalogue';
import type { ExploreResult } from '../../../../trace/answers/exploration';
import type { ApartLine } from '../../../../trace/queries/explorations/tell-apart';
import {
  PULL_HEADINGS,
  PULL_TIMES,
  isFault,
  listOtherFaults,
  listTold,
} from '../../../../trace/queries/explorations/tell-orders';
import { findOutcome } from '../../outcomes/find-outcome';
import { listClassFindings } from './findings';
import type { ClassFinding, Finding } from './findings';
import type { GetLook } from '../../outcomes/outcome-looks';
import { OutcomeDot } from '../../outcomes/OutcomeDot';
import { useExploreView, useNamingTrace } from '../use-exploration';
import { useOpenRun } from '../use-open-run';
import { createStepNames, formatStep, tellBriefly, tellStep } from '../words';

interface ClassTableProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly shownKey: string | null;
  readonly getLook: GetLook;
}

/** Rows drawn at once; the rest on demand. */
const FIRST_ROWS = 24;

/** Orders that differ in more than steps that never meet: one row each, under the headings of the slides. */
export function ClassTable({ result, catalogue, shownKey, getLook }: ClassTableProps) {
  const [outcome, setOutcome] = useState('');
  const [isWhole, setWhole] = useState(false);
  const findings = useMemo(() => listClassFindings(result, catalogue), [result, catalogue]);
  const { classes } = result;
  if (classes === null) return <NoClasses result={result} />;
  const rows = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => outcome === '' || finding.outcome === outcome);
  const inView = isWhole ? rows : rows.slice(0, FIRST_ROWS);
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
                {group.map(({ finding, index }) => (
                  <ClassRow
                    key={finding.key}
                    number={index + 1}
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
      {rows.length > inView.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show all {rows.length} rows
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
  readonly finding: ClassFinding;
  readonly look: string;
  readonly isShown: boolean;
}

function ClassRow({ number, finding, look, isShown }: ClassRowProps) {
  const { set } = useExploreView();
  const openRun = useOpenRun();
  const { exact, key, title } = finding;
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <button
          type="button"
          className="explore-name"
          aria-pressed={isShown}
          onClick={() => set({ shown: key })}
        >
          {number}
        </button>
      </th>
      <td className="is-wide">
        <Told finding={finding} node="destination-host" label="Destination" />
        <Told finding={finding} node="database" label="Database" />
        <Steps label="Elsewhere" steps={listOtherFaults(finding.steps)} />
        {finding.apart.map((line) => (
          <Apart key={line.node ?? ''} line={line} />
        ))}
      </td>
      <td className="explore-class-outcome">
        <OutcomeDot look={look} />
        {title}
      </td>
      <td>
        {exact !== null && (
          <button
            type="button"
            className="link"
            aria-label={`Open order ${number} as a ladder`}
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

/** Told in sentences: a step that no rule takes, or the node where it comes, may be all the difference. */
function Apart({ line: { node, steps } }: { readonly line: ApartLine }) {
  const trace = useNamingTrace();
  const names = createStepNames(trace);
  const told = steps.map((step) =>
    node === null ? tellStep(step, names) : tellBriefly(step, names),
  );
  return (
    <p className="explore-told">
      <span>{node === null ? 'In order' : names.node(node)}</span>
      <span>{told.length === 0 ? 'nothing more' : `… ${told.join(' › ')}`}</span>
    </p>
  );
}

function Steps({ label, steps }: { readonly label: string; readonly steps: Finding['steps'] }) {
  const trace = useNamingTrace();
  const names = createStepNames(trace);
  if (steps.length === 0) return null;
  return (
    <p className="explore-told">
      <span>{label}</span>
      <span>
        {steps.map((step, index) => (
          <Fragment key={index}>
            {index > 0 && <i aria-hidden> › </i>}
            <b data-fault={isFault(step) || undefined}>{formatStep(step, names)}</b>
          </Fragment>
        ))}
      </span>
    </p>
  );
}
