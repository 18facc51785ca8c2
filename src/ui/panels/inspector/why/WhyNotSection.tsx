import { Check, X } from 'lucide-react';
import { useId } from 'react';
import { formatMoment } from '../../../../lib/time';
import type { RunSpec } from '../../../../trace/run-spec';
import type { Trace } from '../../../../trace/trace';
import type { WhyNotCondition, WhyNotStep } from '../../../../trace/answers/why-not';
import { useSelectRecord } from '../../../show-panel';
import { useUi, useUiStore } from '../../../use-app';
import { RecordLink } from '../RecordLink';
import { useWhyNot } from './use-why-not';
import './why.css';

interface WhyNotSectionProps {
  readonly trace: Trace;
  readonly spec: RunSpec;
}

/** Pick something that did not happen: the nearest rule, which of its conditions held, and what was missing. */
export function WhyNotSection({ trace, spec }: WhyNotSectionProps) {
  const wish = useUi((state) => state.wish);
  const ui = useUiStore();
  const answered = useWhyNot(spec, wish === '' ? null : wish);
  const id = useId();
  const wishes = answered?.wishes ?? [];
  const steps = answered?.spec === spec && answered.wish === wish ? answered.whyNot?.steps : [];
  const isFulfilled =
    wish !== '' &&
    answered?.spec === spec &&
    answered.problem === '' &&
    wishes.every(({ id: one }) => one !== wish);
  // A step that only hands the question on says nothing by itself.
  const told = steps?.filter(({ rule, reason }) => rule !== null || reason !== '') ?? [];
  return (
    <section className="why-not">
      <label htmlFor={id} className="inspector-heading">
        Why did this not happen?
      </label>
      <select
        id={id}
        className="field"
        value={wishes.some((one) => one.id === wish) ? wish : ''}
        onChange={(event) => ui.setState({ wish: event.target.value })}
      >
        <option value="">Pick something …</option>
        {wishes.map(({ id: value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      {isFulfilled && <p className="hint">What was asked for did happen in this run.</p>}
      {answered?.problem && <p className="fate fate-lost">{answered.problem}</p>}
      <ol className="why-not-steps" aria-live="polite">
        {told.map((step) => (
          <Step key={step.wish.id} trace={trace} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ trace, step }: { readonly trace: Trace; readonly step: WhyNotStep }) {
  const selectRecord = useSelectRecord();
  const { wish, rule, conditions, reason, record } = step;
  return (
    <li>
      <h3>{wish.title}: no</h3>
      {rule !== null && (
        <p className="why-rule">
          {rule.sentence}
          <cite>{rule.source}</cite>
        </p>
      )}
      <ul className="why-conditions">
        {conditions.map((condition) => (
          <Condition key={condition.text} condition={condition} />
        ))}
      </ul>
      {reason !== '' && <p className="check-reason">{reason}</p>}
      {record !== null && <RecordLink trace={trace} record={record} onSelect={selectRecord} />}
    </li>
  );
}

/** A condition with a moment is a link to it. */
function Condition({ condition }: { readonly condition: WhyNotCondition }) {
  const selectRecord = useSelectRecord();
  const { text, holds, sinceMicros, record } = condition;
  const Icon = holds ? Check : X;
  const since = sinceMicros === null ? '' : `since ${formatMoment(sinceMicros)}`;
  return (
    <li className={holds ? 'why-held' : 'why-failed'}>
      <Icon aria-label={holds ? 'held' : 'did not hold'} />
      <span>{text}</span>
      {record !== null && (
        <button type="button" className="why-since" onClick={() => selectRecord(record)}>
          {since}
        </button>
      )}
    </li>
  );
}
