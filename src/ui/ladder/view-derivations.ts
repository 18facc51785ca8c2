import type { LadderGeometry } from '../../ladder/geometry';
import { getLabelOwner } from '../../ladder/labels/place-labels';
import type { HitLine, Mark } from '../../ladder/shapes/shapes';
import type { RecordGroup } from '../../trace/queries/causes';
import type { Trace } from '../../trace/trace';

export function toNodeIndexes(trace: Trace, ids: readonly string[]): number[] {
  return ids.map((id) => trace.nodes.findIndex((node) => node.id === id));
}

/**
 * The mark that a selected record is shown by: a message by any of its records, others by their own. A VM's change is
 * both a diamond and the start of a bar; the diamond is what can be chosen.
 */
export function findSelectedMark(geometry: LadderGeometry, record: number | null): Mark | null {
  if (record === null) return null;
  const { marks } = geometry;
  return (
    marks.find((mark) => mark.record === record && mark.kind === 'event') ??
    marks.find((mark) => mark.record === record) ??
    marks.find(
      (mark) =>
        (mark.kind === 'message' || mark.kind === 'bulk' || mark.kind === 'timer') &&
        mark.records.includes(record),
    ) ??
    null
  );
}

/** Kinds that fade outside the cone; bands, bars and lifelines stay, they say where one is. */
const FADING: ReadonlySet<Mark['kind']> = new Set(['message', 'bulk', 'timer', 'event', 'work']);

export function isOutside(mark: Mark, cone: RecordGroup | null): boolean {
  if (cone === null || !FADING.has(mark.kind) || mark.records.length === 0) return false;
  // Labels have halos in the colour of the band below them, so the band itself keeps its colour.
  if (mark.kind === 'bulk' && getLabelOwner(mark.key) === null) return false;
  return !mark.records.some((record) => cone.has(record));
}

/** What the reader points at on empty paper. */
export type Place =
  | { readonly kind: 'lane'; readonly node: number }
  /** Between two lanes: the links that cross this gap, the shortest first. */
  | { readonly kind: 'links'; readonly links: readonly number[] }
  | { readonly kind: 'paper' };

const LANE_REACH_PX = 14;

export function findPlace(geometry: LadderGeometry, trace: Trace, x: number): Place {
  const lane = geometry.lanes.find((l) => Math.abs(l.x - x) <= LANE_REACH_PX);
  if (lane !== undefined) return { kind: 'lane', node: lane.node };
  const xs = new Map(geometry.lanes.map((l) => [l.node, l.x]));
  const links = trace.links
    .map((link, index) => {
      const [a, b] = link.ends.map((node) => xs.get(node) ?? Number.NaN) as [number, number];
      return { index, from: Math.min(a, b), to: Math.max(a, b) };
    })
    .filter(({ from, to }) => from < x && x < to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return links.length === 0
    ? { kind: 'paper' }
    : { kind: 'links', links: links.map((l) => l.index) };
}

/** Ends of an arrow; null for what is no arrow. */
export function getArrow(mark: Mark): HitLine | null {
  return mark.kind === 'message' && mark.hit?.kind === 'line' ? mark.hit : null;
}

/** How near to its end an arrow can be taken; a finger hides what it aims at. */
const HEAD_REACH_PX = { mouse: 12, touch: 24 };

/** The arrow whose head is nearest; the selected one first, its handle is in view. */
export function findHead(
  geometry: LadderGeometry,
  selected: Mark | null,
  pointed: { readonly x: number; readonly y: number; readonly isTouch: boolean },
): Mark | null {
  const reach = pointed.isTouch ? HEAD_REACH_PX.touch : HEAD_REACH_PX.mouse;
  const getDistance = (mark: Mark) => {
    const arrow = getArrow(mark);
    return arrow === null ? Infinity : Math.hypot(arrow.x2 - pointed.x, arrow.y2 - pointed.y);
  };
  if (selected !== null && getDistance(selected) <= reach) return selected;
  let nearest: Mark | null = null;
  let least = reach;
  for (const mark of geometry.marks) {
    const distance = getDistance(mark);
    if (distance > least) continue;
    nearest = mark;
    least = distance;
  }
  return nearest;
}

/** Time at a place of the screen. */
export function toTime(geometry: LadderGeometry, y: number): number {
  const { zoom } = geometry.view;
  return geometry.timeScale.yToTime((y - zoom.y) / zoom.k);
}

export function toScreenY(geometry: LadderGeometry, micros: number): number {
  const { zoom } = geometry.view;
  return geometry.timeScale.timeToY(micros) * zoom.k + zoom.y;
}

/** How near to a lifeline a click means the lifeline. */
const LIFELINE_REACH_PX = 6;

/** The lane (index of its node) whose lifeline or strip was clicked; null: something else. */
export function findLaneOfMachine(
  { lanes }: LadderGeometry,
  mark: Mark | null,
  x: number,
): number | null {
  if (mark !== null && mark.kind !== 'strip') return null;
  const [nearest] = lanes.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  if (nearest === undefined) return null;
  const isNear = mark !== null || Math.abs(nearest.x - x) <= LIFELINE_REACH_PX;
  return isNear ? nearest.node : null;
}
