import type { ReactNode } from 'react';
import { formatMoment, formatSpan } from '../../../lib/time';
import type { Mark } from '../../../ladder/shapes/shapes';
import type { Message } from '../../../trace/queries/messages';
import type { Trace } from '../../../trace/trace';

export interface TooltipProps {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly children: ReactNode;
}

const AWAY_PX = 16;
const WIDEST_PX = 260;
const TALLEST_PX = 76;

/** Beside the pointer, on the side with room. What it says is also the label of the mark, so it is hidden from readers. */
export function Tooltip({ x, y, widthPx, heightPx, children }: TooltipProps) {
  const isLeft = x + AWAY_PX + WIDEST_PX > widthPx && x > widthPx / 2;
  const top = Math.min(heightPx, Math.max(0, y));
  const isAbove = top + AWAY_PX + TALLEST_PX > heightPx;
  const shift = `translate(${isLeft ? '-100%' : '0'}, ${isAbove ? '-100%' : '0'})`;
  const style = {
    left: Math.max(0, x) + (isLeft ? -AWAY_PX : AWAY_PX),
    top: top + (isAbove ? -AWAY_PX : AWAY_PX),
    transform: shift,
  };
  return (
    <div className="ladder-tooltip" style={style} aria-hidden="true">
      {children}
    </div>
  );
}

export interface MarkTooltipProps {
  readonly mark: Mark;
  readonly message: Message | undefined;
  readonly trace: Trace;
}

export function MarkTooltip({ mark, message, trace }: MarkTooltipProps) {
  if (message === undefined) return <span>{mark.label}</span>;
  const from = trace.nodes[message.from]?.title ?? '';
  const to = trace.nodes[message.to]?.title ?? '';
  return (
    <>
      <strong>{message.type.title}</strong>
      <span>
        {from} → {to}
      </span>
      <span>sent {formatMoment(message.sentAtMicros)}</span>
      <span>{describeArrival(message)}</span>
    </>
  );
}

function describeArrival(message: Message): string {
  if (message.endAtMicros === null) return 'still on its way at the end';
  if (message.fate === 'lost') return message.reason === '' ? 'lost' : `lost: ${message.reason}`;
  const took = formatSpan(message.endAtMicros - message.sentAtMicros);
  const ignored = message.fate === 'ignored' ? ', without effect' : '';
  return `received ${formatMoment(message.endAtMicros)}, took ${took}${ignored}`;
}
