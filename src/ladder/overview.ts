import { listOfKinds } from '../trace/records';
import type { Plane } from '../trace/trace';
import type { LadderModel } from './model/model';
import { getRoundStep } from './scale/ticks';

/** Data of the minimap: the whole run on one line, 0 at its start and 1 at its end. */
export interface Overview {
  readonly endMicros: number;
  /** Where messages start, per plane, ascending; no two nearer than a thousandth. */
  readonly ticks: Readonly<Record<Plane, readonly number[]>>;
  readonly bulks: readonly {
    readonly from: number;
    readonly to: number;
    readonly isFinal: boolean;
  }[];
  readonly downtime: { readonly from: number; readonly to: number } | null;
  /** Where faults struck. */
  readonly faults: readonly number[];
  readonly timeTicks: readonly { readonly at: number; readonly label: string }[];
}

const RESOLUTION = 1200;
const FEWEST_TICKS = 6;

export function createOverview(model: LadderModel): Overview {
  const end = Math.max(1, model.endMicros);
  const at = (micros: number) => micros / end;
  const { downtime } = model;
  return {
    endMicros: end,
    ticks: listTicks(model, at),
    bulks: model.bulks.all().map((bulk) => ({
      from: at(bulk.sentAtMicros),
      to: at(bulk.endAtMicros ?? end),
      isFinal: downtime !== null && bulk.sentAtMicros >= downtime.fromMicros,
    })),
    downtime: downtime && { from: at(downtime.fromMicros), to: at(downtime.toMicros ?? end) },
    faults: listFaults(model, at),
    timeTicks: listTimeTicks(end),
  };
}

type Share = (micros: number) => number;

function listTicks({ messages }: LadderModel, at: Share): Overview['ticks'] {
  const ticks = { vdp: [], control: [], memory: [], state: [] } satisfies Record<Plane, number[]>;
  for (const { type, sentAtMicros } of messages.all())
    addApart(ticks[type.plane], at(sentAtMicros));
  return ticks;
}

function listFaults({ trace: { records } }: LadderModel, at: Share): number[] {
  const faults: number[] = [];
  for (const index of listOfKinds(records, ['fault'])) addApart(faults, at(records.at[index] ?? 0));
  return faults;
}

/** Adds a place behind the last one, or instead of it when both would fall on the same pixel. */
function addApart(places: number[], place: number): void {
  const last = places.at(-1);
  const isSamePixel =
    last !== undefined && Math.round(last * RESOLUTION) === Math.round(place * RESOLUTION);
  if (isSamePixel) places.pop();
  places.push(place);
}

function listTimeTicks(end: number): Overview['timeTicks'] {
  let step = getRoundStep(end / (FEWEST_TICKS * 2));
  if (end / step > FEWEST_TICKS * 1.5) step = getRoundStep(step + 1);
  const decimals = Math.max(0, 7 - String(step).length);
  const count = Math.floor(end / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const seconds = ((index * step) / 1_000_000).toFixed(Math.min(6, decimals));
    return { at: (index * step) / end, label: index === 0 ? `${seconds} s` : seconds };
  });
}
