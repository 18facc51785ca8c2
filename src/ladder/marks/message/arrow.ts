import type { Message } from '../../../trace/queries/messages';
import type { Plane } from '../../../trace/trace';
import type { Segment } from '../../shapes/boxes';
import type { Frame } from '../../frame';
import type { Paint } from '../../shapes/shapes';
import { SIZE } from '../../shapes/sizes';
import { getAddedTime } from '../../labels/words';

/** The line of one message in a view: from its sender to where it got. */
export interface Arrow extends Segment {
  readonly message: Message;
  readonly key: string;
  /** Unit vector along the line. */
  readonly cos: number;
  readonly sin: number;
  /** Where it would have arrived; the same as x2, y2 unless it was lost. */
  readonly targetX: number;
  readonly targetY: number;
  /** Places of its lanes among the visible ones, the smaller first. */
  readonly places: readonly [number, number];
  readonly isSelected: boolean;
  /** `+2.4 s` when a fault changed its latency. */
  readonly addedTime: string | null;
}

/** A lost message gets this far. */
const LOST_SHARE = 0.66;
/** One in flight when the run ends is shown half way. */
const FLYING_SHARE = 0.5;

export function createArrow(frame: Frame, message: Message): Arrow | null {
  const from = frame.findLane(message.from);
  const to = frame.findLane(message.to);
  if (from === null || to === null || from === to) return null;
  const side = to.x > from.x ? 1 : -1;
  const endMicros = message.endAtMicros ?? frame.model.endMicros;
  const x1 = from.x + side * frame.beside.getReach(from, side, message.sentAtMicros);
  const targetX = to.x - side * frame.beside.getReach(to, side === 1 ? -1 : 1, endMicros);
  const offset = frame.px(SIZE.copyOffset) * (frame.model.stacked.get(message.instance) ?? 0);
  const y1 = frame.toY(message.sentAtMicros) + offset * 0.3;
  const targetY = frame.toY(endMicros) + offset;
  const length = Math.sqrt((targetX - x1) ** 2 + (targetY - y1) ** 2);
  const share = getShare(message);
  const places = [frame.getPlace(message.from), frame.getPlace(message.to)] as const;
  return {
    message,
    key: frame.model.getKey(message.sentRecord),
    x1,
    y1,
    x2: x1 + (targetX - x1) * share,
    y2: message.fate === 'in-flight' ? targetY : y1 + (targetY - y1) * share,
    cos: (targetX - x1) / length,
    sin: (targetY - y1) / length,
    targetX,
    targetY,
    places: [Math.min(...places), Math.max(...places)],
    isSelected: isSelected(frame, message),
    addedTime: getAddedTime(frame.model.trace, message),
  };
}

function getShare(message: Message): number {
  if (message.fate === 'lost') return LOST_SHARE;
  return message.fate === 'in-flight' ? FLYING_SHARE : 1;
}

function isSelected(frame: Frame, message: Message): boolean {
  const { selection } = frame.view;
  return selection !== null && frame.model.findMessage(selection) === message;
}

const STROKES: Record<Plane, Paint> = {
  vdp: 'vdp',
  control: 'control',
  memory: 'memory',
  state: 'state',
};

const TEXTS: Record<Plane, Paint> = {
  vdp: 'vdpText',
  control: 'controlText',
  memory: 'memoryText',
  state: 'stateText',
};

export function getStroke({ message }: Arrow): Paint {
  return message.isCopy ? 'fault' : STROKES[message.type.plane];
}

export function getTextPaint({ message }: Arrow): Paint {
  return message.fate === 'lost' || message.isCopy ? 'faultText' : TEXTS[message.type.plane];
}
