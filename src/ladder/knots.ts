import type { Message } from '../trace/queries/messages';
import type { Frame } from './frame';
import { listRecords } from './model/model';

/** Events too dense to draw apart, in proportional mode: their lines stay, a capsule stands for their labels. */
export interface Knot {
  readonly top: number;
  readonly bottom: number;
  readonly fromMicros: number;
  readonly toMicros: number;
  readonly count: number;
  /** All records inside. */
  readonly records: readonly number[];
  /** Records whose labels the knot replaces; an arrow that leaves the knot keeps its own. */
  readonly silent: readonly number[];
}

const NEAR_PX = 9;
const FEWEST = 3;
/** An arrow this much longer than the knot has room for its label outside. */
const LEAVES_PX = 30;

interface Point {
  readonly y: number;
  readonly micros: number;
  readonly records: readonly number[];
  readonly leaves: boolean;
}

export function computeKnots(
  frame: Frame,
  messages: readonly Message[],
  events: readonly { readonly atMicros: number; readonly record: number }[],
): Knot[] {
  if (frame.timeScale.kind !== 'proportional') return [];
  const points = [
    ...messages.map((message) => createPoint(frame, message)),
    ...events.map(({ atMicros, record }) => ({
      y: frame.toY(atMicros),
      micros: atMicros,
      records: [record],
      leaves: false,
    })),
  ].toSorted((a, b) => a.micros - b.micros);
  const knots: Knot[] = [];
  let group: Point[] = [];
  for (const point of points) {
    const last = group.at(-1);
    if (last && point.y - last.y > frame.px(NEAR_PX)) {
      knots.push(...closeGroup(group));
      group = [];
    }
    group.push(point);
  }
  return [...knots, ...closeGroup(group)];
}

function createPoint(frame: Frame, message: Message): Point {
  const y = frame.toY(message.sentAtMicros);
  const end = frame.toY(message.endAtMicros ?? frame.model.endMicros);
  return {
    y,
    micros: message.sentAtMicros,
    records: listRecords(message),
    leaves: end - y > frame.px(LEAVES_PX),
  };
}

function closeGroup(group: readonly Point[]): Knot[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || group.length < FEWEST) return [];
  return [
    {
      top: first.y,
      bottom: last.y,
      fromMicros: first.micros,
      toMicros: last.micros,
      count: group.length,
      records: group.flatMap((point) => point.records),
      silent: group.filter((point) => !point.leaves).flatMap((point) => point.records),
    },
  ];
}
