import type { Deviation } from '../../trace/answers/conformance';
import { ALL_MESSAGES } from '../../trace/queries/hidden-records';
import type { Trace } from '../../trace/trace';
import { getHidden } from '../derived';
import { RecordLink } from '../panels/inspector/RecordLink';
import { useSelectRecord } from '../show-panel';
import { useActions, useAppStore } from '../use-app';

interface DeviationViewProps {
  readonly trace: Trace;
  readonly deviation: Deviation;
  /** Whether it leads to its frame. */
  readonly hasLink?: boolean;
}

/** One deviation: what was seen, what our machine would have done, the rule and the fields. */
export function DeviationView({ trace, deviation, hasLink = false }: DeviationViewProps) {
  const { record, node, machine, vsi, rule, quirk, state, condition } = deviation;
  const select = useSelectShown(trace);
  return (
    <>
      {hasLink && <RecordLink trace={trace} record={record} onSelect={select} />}
      <p className="kicker">
        {trace.nodes[node]?.title}, {machine}
        {vsi !== null && `, VSI ${vsi}`}
      </p>
      <dl className="deviation-sides">
        <dt>Seen</dt>
        <dd>{deviation.observed}</dd>
        <dt>Model</dt>
        <dd>{deviation.expected}</dd>
      </dl>
      <Fields deviation={deviation} />
      <blockquote className="rule">
        {rule.sentence}
        <cite>
          {rule.source}; state {state}
          {condition !== '' && `; ${condition}`}
        </cite>
      </blockquote>
      {quirk !== null && (
        <p className="source">
          <b>{quirk.name}</b>: {quirk.sentence} ({quirk.source})
        </p>
      )}
    </>
  );
}

function Fields({ deviation: { differences } }: { readonly deviation: Deviation }) {
  if (differences.length === 0) return null;
  return (
    <table className="deviation-fields">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Seen</th>
          <th scope="col">Model</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, observed, expected }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{observed}</td>
            <td>{expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is to be looked at must not be hidden. */
function useSelectShown(trace: Trace): (record: number) => void {
  const actions = useActions();
  const store = useAppStore();
  const select = useSelectRecord();
  return (record) => {
    const { messages } = store.getState().view;
    if (getHidden(trace, messages)[record] === 1) actions.setView({ messages: ALL_MESSAGES });
    select(record);
  };
}
