import type { Message } from '../trace/queries/messages';
import { getKind } from '../trace/records';
import type { Plane } from '../trace/trace';
import type { LadderModel } from './model';
import { getRoundStep } from './ticks';

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
  const messages = model.messages.all();
  const { downtime } = model;
  return {
    endMicros: end,
    ticks: {
      vdp: thin(listStarts(messages, 'vdp').map(at)),
      control: thin(listStarts(messages, 'control').map(at)),
      memory: thin(listStarts(messages, 'memory').map(at)),
      state: thin(listStarts(messages, 'state').map(at)),
    },
    bulks: model.bulks.all().map((bulk) => ({
      from: at(bulk.sentAtMicros),
      to: at(bulk.endAtMicros ?? end),
      isFinal: downtime !== null && bulk.sentAtMicros >= downtime.fromMicros,
    })),
    downtime: downtime && { from: at(downtime.fromMicros), to: at(downtime.toMicros ?? end) },
    faults: thin(listFaultTimes(model).map(at)),
    timeTicks: listTimeTicks(end),
  };
}

function listStarts(messages: readonly Message[], plane: Plane): number[] {
  return messages.filter(({ type }) => type.plane === plane).map((each) => each.sentAtMicros);
}

function listFaultTimes({ trace: { records } }: LadderModel): number[] {
  const times: number[] = [];
  for (let index = 0; index < records.count; index++)
    if (getKind(records, index) === 'fault') times.push(records.at[index] ?? 0);
  return times;
}

/** Leaves out what would fall on the same pixel. */
function thin(places: readonly number[]): number[] {
  const kept = new Map(places.map((place) => [Math.round(place * RESOLUTION), place]));
  return [...kept.values()].toSorted((a, b) => a - b);
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
