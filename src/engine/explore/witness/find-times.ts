import type { ToldStep } from '../search/describe-path';

/** Between two steps lies at least this much, so that a reader sees which came first. */
export const UNIT_MICROS = 1000;

/** A message or timer of the path: the steps at which it begins and ends. */
interface Interval {
  readonly id: string;
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

interface TimerInterval extends Interval {
  readonly isCancelled: boolean;
}

export interface FoundTimes {
  /** In units, by step; 0 is the start. */
  readonly at: readonly number[];
  /** Lengths of the timers that the path arms, in units. */
  readonly timers: ReadonlyMap<string, number>;
  readonly messages: readonly Interval[];
}

/**
 * Times for the steps of a path, so that the timed engine takes the same order: each step one unit after the one before,
 * unless a timer needs more. A timer has one length for the whole run: lengths grow until all intervals fit. When each timer
 * is used once the total is one unit per step, and none is smaller. Null when they never fit.
 */
export function findTimes(told: readonly ToldStep[]): FoundTimes | null {
  const timers = listTimers(told);
  const lengths = new Map<string, number>();
  for (let round = 0; round < told.length * timers.length + 2; round++) {
    const at = place(told.length, timers, lengths);
    if (!grow(lengths, timers, at)) return { at, timers: lengths, messages: listMessages(told) };
  }
  return null;
}

function place(
  count: number,
  timers: readonly TimerInterval[],
  lengths: ReadonlyMap<string, number>,
): number[] {
  const at: number[] = [];
  for (let step = 0; step < count; step++) {
    const due = timers
      .filter(({ to, isCancelled }) => to === step && !isCancelled)
      .map(({ id, from }) => (at[from] ?? 0) + (lengths.get(id) ?? 0));
    at.push(step === 0 ? 0 : Math.max((at[step - 1] ?? 0) + 1, ...due));
  }
  return at;
}

/** Makes lengths as long as their intervals demand; false when all fit already. */
function grow(
  lengths: Map<string, number>,
  timers: readonly TimerInterval[],
  at: readonly number[],
): boolean {
  let hasGrown = false;
  for (const { id, from, to, isCancelled } of timers) {
    const needed = (at[to] ?? 0) - (at[from] ?? 0) + (isCancelled ? 1 : 0);
    if (needed <= (lengths.get(id) ?? 0)) continue;
    lengths.set(id, needed);
    hasGrown = true;
  }
  return hasGrown;
}

/** Timers that still run after the last step end one step later. */
function listTimers(told: readonly ToldStep[]): TimerInterval[] {
  const found: TimerInterval[] = [];
  const open = new Map<string, number>();
  const close = (id: string, to: number, isCancelled: boolean): void => {
    const from = open.get(id);
    if (from !== undefined) found.push({ id, ordinal: 0, from, to, isCancelled });
    open.delete(id);
  };
  told.forEach(({ step, armed, cancelled }, index) => {
    if (step.kind === 'expire') close(step.name, index, false);
    for (const id of cancelled) close(id, index, true);
    for (const id of armed) open.set(id, index);
  });
  for (const id of open.keys()) close(id, told.length - 1, true);
  return found;
}

/** Messages whose end the path shows. */
function listMessages(told: readonly ToldStep[]): Interval[] {
  const sentAt = new Map<string, number>();
  const found: Interval[] = [];
  told.forEach(({ step, sent }, to) => {
    const from = sentAt.get(`${step.name}#${step.ordinal}`);
    if (step.peer !== null && from !== undefined)
      found.push({ id: step.name, ordinal: step.ordinal, from, to });
    for (const { message, ordinal } of sent) sentAt.set(`${message}#${ordinal}`, to);
  });
  return found;
}
