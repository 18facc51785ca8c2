import { getRecord } from '../trace/records';
import type { SlackItem } from '../trace/answers/slack';
import { getOwnBand, isItemOf, listThresholds } from '../trace/answers/slack';
import type { Trace } from '../trace/trace';
import type { LadderGeometry, Lane } from './geometry';

/** Where the band of one item stands. */
export interface SlackColumn {
  readonly item: SlackItem;
  readonly isSelected: boolean;
  readonly x: number;
  /** Edges of all bands on this lane. */
  readonly left: number;
  readonly right: number;
  readonly widthPx: number;
  /** Length of the lines at its ends. */
  readonly capPx: number;
  readonly top: number;
  readonly bottom: number;
  readonly caps: readonly SlackCap[];
}

/** A threshold: one line across the lane. */
export interface SlackCap {
  readonly y: number;
  readonly byMicros: number;
}

const BAND_PX = 9;
const CAP_PX = 16;
/** Beside each other they are narrower, and so are the lines at their ends. */
const SLIM_PX = 4;
const PITCH_PX = 7;
/** Ends that are nearer than this do not stand above each other. */
const APART_PX = 4;

interface Draft extends Pick<SlackColumn, 'item' | 'isSelected' | 'top' | 'bottom' | 'caps'> {
  readonly lane: Lane;
}

/** Bands on one lane that would cover each other stand side by side. */
export function arrangeColumns(
  items: readonly SlackItem[],
  trace: Trace,
  geometry: LadderGeometry,
): SlackColumn[] {
  const drafts = items.flatMap((item) => draft(item, trace, geometry));
  const { scale } = geometry.view;
  return geometry.lanes.flatMap((lane) => {
    const slots = fillSlots(drafts.filter((one) => one.lane === lane));
    const [bandPx, endPx] = slots.length < 2 ? [BAND_PX, CAP_PX] : [SLIM_PX, PITCH_PX - 1];
    const [widthPx, capPx] = [bandPx * scale, endPx * scale];
    const aside = ((slots.length - 1) / 2) * PITCH_PX * scale;
    const edges = { left: lane.x - aside - capPx / 2, right: lane.x + aside + capPx / 2 };
    return slots.flatMap((drafted, slot) => {
      const x = lane.x - aside + slot * PITCH_PX * scale;
      return drafted.map(({ lane: _lane, ...rest }) => ({ ...rest, ...edges, x, widthPx, capPx }));
    });
  });
}

/** First fit: as few slots as the bands need that lie beside each other in time. */
function fillSlots(drafts: readonly Draft[]): Draft[][] {
  const slots: Draft[][] = [];
  for (const one of drafts) {
    const free = slots.find((slot) =>
      slot.every(
        (other) =>
          getEnd(other) + APART_PX < getStart(one) || getEnd(one) + APART_PX < getStart(other),
      ),
    );
    if (free === undefined) slots.push([one]);
    else free.push(one);
  }
  return slots;
}

const getStart = ({ top, caps }: Draft): number => Math.min(top, ...caps.map(({ y }) => y));
const getEnd = ({ bottom, caps }: Draft): number => Math.max(bottom, ...caps.map(({ y }) => y));

function draft(item: SlackItem, trace: Trace, geometry: LadderGeometry): Draft[] {
  const lane = findLane(item, trace, geometry);
  const own = getOwnBand(item);
  if (lane === undefined || own === undefined) return [];
  const { view, timeScale } = geometry;
  const { atMicros } = getRecord(trace, item.record);
  const beyondPx = CAP_PX * view.scale;
  const yOf = (byMicros: number) => {
    const y = timeScale.timeToY(Math.max(0, atMicros + byMicros)) * view.zoom.k + view.zoom.y;
    return Math.max(-beyondPx, Math.min(view.heightPx + beyondPx, y));
  };
  const caps = listThresholds(item).map(({ atMicros: byMicros }) => ({
    y: yOf(byMicros),
    byMicros,
  }));
  const isSelected = view.selection !== null && isItemOf(item, trace, view.selection);
  return [{ item, lane, isSelected, caps, top: yOf(own.fromMicros), bottom: yOf(own.toMicros) }];
}

/** What is lost or still under way is told by its sender; the band belongs to the receiver. */
function findLane(item: SlackItem, trace: Trace, { lanes }: LadderGeometry): Lane | undefined {
  const { node, peer, kind } = getRecord(trace, item.record);
  const isUnderWay = item.kind === 'message' && (kind === 'sent' || kind === 'lost');
  return lanes.find((one) => one.node === (isUnderWay ? peer : node));
}
