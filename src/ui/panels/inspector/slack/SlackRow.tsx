import type { RunSpec } from '../../../../trace/run-spec';
import type { SlackItem, Threshold } from '../../../../trace/answers/slack';
import { isItemOf, listThresholds, withShift } from '../../../../trace/answers/slack';
import {
  describeChange,
  describeSearched,
  describeShift,
  nameItem,
} from '../../../../trace/answers/slack-words';
import { describeRecord, getRecordTopic } from '../../../../trace/queries/describe-record';
import type { Trace } from '../../../../trace/trace';
import { useSelectedRecord } from '../../../derived';
import { TopicDot } from '../../../kit/Topic';
import { useSelectRecord } from '../../../show-panel';
import { useActions, useApp } from '../../../use-app';

interface SlackRowProps {
  readonly item: SlackItem;
  readonly trace: Trace;
  readonly spec: RunSpec;
}

/** One message or timer: its name selects it, each threshold can be crossed. */
export function SlackRow({ item, trace, spec }: SlackRowProps) {
  const selectRecord = useSelectRecord();
  const selected = useSelectedRecord();
  const isSelected = selected !== null && isItemOf(item, trace, selected);
  return (
    <li className="slack-item" data-selected={isSelected || undefined}>
      <button
        type="button"
        className="record-link"
        aria-pressed={isSelected}
        title={describeRecord(trace, item.record).where}
        onClick={() => selectRecord(item.record)}
      >
        <TopicDot topic={getRecordTopic(trace, item.record)} />
        <span className="record-link-title">{nameItem(item, trace)}</span>
      </button>
      <ul className="slack-thresholds">
        {listThresholds(item).map((threshold) => (
          <li key={threshold.atMicros}>
            <CrossButton item={item} trace={trace} spec={spec} threshold={threshold} />
          </li>
        ))}
      </ul>
      {item.cut !== '' && (
        <p className="slack-cut hint">
          Searched {describeSearched(item)}. {item.cut}
        </p>
      )}
    </li>
  );
}

/** Puts in the fault that crosses a threshold by the last microsecond, so that the reader sees what happens. */
function CrossButton({
  item,
  trace,
  spec,
  threshold,
}: SlackRowProps & { readonly threshold: Threshold }) {
  const catalogue = useApp((state) => state.catalogue);
  const actions = useActions();
  if (catalogue === null) return null;
  const shift = describeShift(threshold.atMicros);
  const change = describeChange(threshold, catalogue);
  return (
    <button
      type="button"
      className="slack-cross"
      title={`Make it ${shift}, as a fault that can be undone`}
      aria-label={`Make ${nameItem(item, trace)} ${shift}: ${change}`}
      onClick={() => actions.setEdits(withShift(spec.edits, item, threshold.atMicros))}
    >
      <b>{shift}</b>
      <span>{change}</span>
    </button>
  );
}
