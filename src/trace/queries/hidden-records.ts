import { getKindCode } from '../records';
import type { Trace } from '../trace';
import { computeHidden } from './upkeep';

/** Which messages the reader wants to see. */
export interface MessageFilter {
  /** Acknowledgements; null: as `computeHidden` has it. */
  readonly acks: boolean | null;
  /** Keep-alives and their answers; null: as `computeHidden` has it. */
  readonly keepAlives: boolean | null;
  /** Clocks of upkeep that ended quietly: acknowledged, answered or heard from in time. */
  readonly clocks: boolean;
  /** Regions of the VSIs that are left out (`vsi-11111111`). */
  readonly hiddenVsis: readonly string[];
}

export const USUAL_MESSAGES: MessageFilter = {
  acks: null,
  keepAlives: null,
  clocks: false,
  hiddenVsis: [],
};
export const ALL_MESSAGES: MessageFilter = {
  acks: true,
  keepAlives: true,
  clocks: true,
  hiddenVsis: [],
};

const [SENT, STATE, NOTE, TIMER_SET] = (['sent', 'state', 'note', 'timer-set'] as const).map(
  getKindCode,
);
const TIMER_KINDS = new Set(
  (['timer-set', 'timer-expired', 'timer-cancelled'] as const).map(getKindCode),
);

/**
 * One mark per record: 1 where the reader does not want to see it. A message goes with all its records and the notes
 * about it, an acknowledgement with what it acknowledges, a VSI with its states.
 */
export function findHiddenRecords(trace: Trace, filter: MessageFilter): Uint8Array {
  const usual = computeHidden(trace);
  if (isUsual(filter)) return usual;
  const { records, names } = trace;
  const hidden = usual.slice();
  const instances = new Map<number, boolean>();
  const isLeftOut = createJudge(trace, filter, usual);
  const vsis = new Set(filter.hiddenVsis);
  for (let index = 0; index < records.count; index++) {
    const kind = records.kind[index];
    const instance = records.instance[index] ?? -1;
    const isOfHidden = hidden[records.cause[index] ?? -1] === 1;
    if (kind === SENT) instances.set(instance, isLeftOut(index, isOfHidden));
    if (isMessage(trace, index)) hidden[index] = instances.get(instance) === true ? 1 : 0;
    const isHiddenState = kind === STATE && vsis.has(names[records.name[index] ?? -1] ?? '');
    if (isHiddenState || (kind === NOTE && isOfHidden)) hidden[index] = 1;
    if (filter.clocks && TIMER_KINDS.has(kind ?? -1)) hidden[index] = 0;
  }
  return hidden;
}

function isUsual({ acks, keepAlives, clocks, hiddenVsis }: MessageFilter): boolean {
  return acks === null && keepAlives === null && !clocks && hiddenVsis.length === 0;
}

/** How many messages are left out. */
export function countHidden({ records }: Trace, hidden: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < records.count; index++)
    if (hidden[index] === 1 && records.kind[index] === SENT) count++;
  return count;
}

const MESSAGE_KINDS = new Set(
  (['sent', 'delivered', 'ignored', 'lost', 'fault'] as const).map(getKindCode),
);

/** Timers count their instances by themselves. */
function isMessage({ records }: Trace, index: number): boolean {
  return MESSAGE_KINDS.has(records.kind[index] ?? -1) && (records.instance[index] ?? -1) >= 0;
}

/** Says of `sent` records, asked in their order, whether the filter leaves them out. */
function createJudge(trace: Trace, filter: MessageFilter, usual: Uint8Array) {
  const { records, names } = trace;
  const kinds = new Map(trace.messageTypes.map(({ id, upkeep }) => [id, upkeep]));
  const isOfHiddenVsi = findVsiMessages(trace, filter.hiddenVsis);
  return (index: number, isOfHidden: boolean): boolean => {
    if (isOfHiddenVsi(index)) return true;
    const upkeep = kinds.get(names[records.name[index] ?? -1] ?? '');
    const isUsual = usual[index] === 1;
    if (upkeep === 'acknowledgement')
      return isOfHidden || (filter.acks === null ? isUsual : !filter.acks);
    if (upkeep === 'keep-alive') return filter.keepAlives === null ? isUsual : !filter.keepAlives;
    return isUsual;
  };
}

/** A message about several VSIs goes only when all of them do. */
function findVsiMessages({ vsis = [] }: Trace, hidden: readonly string[]) {
  if (hidden.length === 0) return () => false;
  const list = (isHidden: boolean) =>
    new Set(
      vsis
        .filter(({ region }) => hidden.includes(region) === isHidden)
        .flatMap(({ messages }) => messages),
    );
  const [left, kept] = [list(true), list(false)];
  return (record: number) => left.has(record) && !kept.has(record);
}

interface UpkeepCount {
  readonly count: number;
  readonly hiddenCount: number;
}

interface UpkeepCounts {
  readonly acks: UpkeepCount;
  readonly keepAlives: UpkeepCount;
  readonly clocks: UpkeepCount;
}

/** How many acknowledgements, keep-alives and quiet clocks there are, and how many of them are left out. */
export function countUpkeep(trace: Trace, hidden: Uint8Array): UpkeepCounts {
  const { records, names } = trace;
  const usual = computeHidden(trace);
  const kinds = new Map(trace.messageTypes.map(({ id, upkeep }) => [id, upkeep]));
  const acks = { count: 0, hiddenCount: 0 };
  const [keepAlives, clocks] = [{ ...acks }, { ...acks }];
  const byUpkeep = { acknowledgement: acks, 'keep-alive': keepAlives, 'time-out': undefined };
  const findCount = (index: number) => {
    if (records.kind[index] === TIMER_SET) return usual[index] === 1 ? clocks : undefined;
    const upkeep = kinds.get(names[records.name[index] ?? -1] ?? '');
    return records.kind[index] === SENT && upkeep ? byUpkeep[upkeep] : undefined;
  };
  for (let index = 0; index < records.count; index++) {
    const counted = findCount(index);
    if (counted === undefined) continue;
    counted.count++;
    if (hidden[index] === 1) counted.hiddenCount++;
  }
  return { acks, keepAlives, clocks };
}
