import { Fragment } from 'react';
import type { ApartLine } from '../../../../trace/queries/explorations/tell-apart';
import {
  isFault,
  listOtherFaults,
  listTold,
} from '../../../../trace/queries/explorations/tell-orders';
import { useExploreView, useNamingTrace } from '../use-exploration';
import { useOpenRun } from '../use-open-run';
import { createStepNames, formatStep, tellBriefly, tellStep } from '../words';
import type { ClassFinding, Finding } from './findings';

interface ClassRowProps {
  readonly number: number;
  readonly finding: ClassFinding;
  readonly isShown: boolean;
}

/** What each node takes in, in this order, and where else it differs. */
export function ClassRow({ number, finding, isShown }: ClassRowProps) {
  const { set } = useExploreView();
  const openRun = useOpenRun();
  const { exact, key } = finding;
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
