import { getCauses } from '../../../../trace/queries/causes';
import { findStateBefore } from '../../../../trace/queries/state-before';
import { getRecord } from '../../../../trace/records';
import type { Trace } from '../../../../trace/trace';
import { useSelectRecord } from '../../../show-panel';
import { RecordLink } from '../RecordLink';
import './why.css';

interface WhyChainProps {
  readonly trace: Trace;
  readonly record: number;
}

/** All that led here, back to the start: at each step who did it, in which state, and by which rule. */
export function WhyChain({ trace, record }: WhyChainProps) {
  const selectRecord = useSelectRecord();
  const causes = getCauses(trace.records, record);
  if (causes.length < 2) return null;
  return (
    <details className="why-chain">
      <summary>Why, back to the start: {causes.length} steps</summary>
      <ol>
        {causes.map((cause) => (
          <li key={cause}>
            <RecordLink trace={trace} record={cause} onSelect={selectRecord} />
            <RuleOf trace={trace} record={cause} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function RuleOf({ trace, record }: WhyChainProps) {
  const { rule, node } = getRecord(trace, record);
  if (rule === null || node === null) return null;
  const state = findStateBefore(trace, record);
  return (
    <p className="why-rule">
      <b>
        {trace.nodes[node]?.title}
        {state !== '' && `, ${state}`}
      </b>
      {rule.sentence}
      <cite>{rule.source}</cite>
    </p>
  );
}
