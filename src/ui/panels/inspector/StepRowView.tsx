import { Zap } from 'lucide-react';
import { TopicDot, getTopicName } from '../../kit/Topic';
import type { StepRow } from './step-rows';

interface StepRowViewProps {
  readonly row: StepRow;
  readonly rowIndex: number;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
  /** After the cursor: not yet happened at this point of the playback. */
  readonly isFuture: boolean;
}

export function StepRowView(props: StepRowViewProps) {
  const { row, rowIndex, isSelected, isCursor, isFuture } = props;
  return (
    <tr
      id={`step-${row.record}`}
      className="step"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-record={row.record}
      data-cursor={isCursor || undefined}
      data-future={isFuture || undefined}
    >
      <td className="step-number">{row.record + 1}</td>
      <td className="step-time">{row.time}</td>
      <td className="step-event" title={[row.event, row.where].filter(Boolean).join(', ')}>
        <StepEvent row={row} />
      </td>
      <td className="step-where">{row.where}</td>
    </tr>
  );
}

function StepEvent({ row }: { readonly row: StepRow }) {
  return (
    <span className="step-line">
      <span className="step-main">
        <TopicDot topic={row.topic} />
        <span className="visually-hidden">{getTopicName(row.topic)}: </span>
        <span className="step-title">{row.event}</span>
        <StepMarks row={row} />
      </span>
      <span className="step-place" aria-hidden>
        {row.where}
      </span>
    </span>
  );
}

function StepMarks({ row }: { readonly row: StepRow }) {
  return (
    <>
      {row.isFaulty && (
        <span className="step-fault">
          <Zap aria-hidden />
          <span className="visually-hidden">, touched by a fault</span>
        </span>
      )}
      {row.isInferred && (
        <abbr className="step-inferred" title="Inferred: the slide’s drawing is lost">
          i
        </abbr>
      )}
    </>
  );
}
