import { LIMITS } from '../../../lib/limits';
import type { Exponents } from '../../../wire/lldp/exponents';
import { TIMER_FORMULAS } from '../../../wire/lldp/exponents';
import type { ToldStep } from '../search/describe-path';
import { listExponents } from './list-exponents';
import type { Flight, Interval } from './list-intervals';
import { listFlights, listTimers, listWorks } from './list-intervals';
import type { Range } from './choose-lengths';
import type { Bound, Fit } from './time-system';
import { TimeSystem } from './time-system';

export interface TimeRules {
  /** Between two steps lies at least this much, so that a reader sees which came first. */
  readonly unitMicros: number;
  /** What the ends of the links are configured with; time-outs of ECP and VDP have their lengths from it. */
  readonly exponents: Exponents;
  /** Which time-outs of ECP and VDP may have any length: none, those that expire early, or all. */
  readonly free: 'nothing' | 'early' | 'formulas';
  /** Between which values the length of a timer or work may be chosen. */
  rangeOf(id: string): Range;
}

export interface FoundTimes {
  /** In µs, by step; 0 is the start. */
  readonly at: readonly number[];
  /** Lengths of the timers and works of the path that have no formula. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly exponents: Exponents;
  readonly flights: readonly Flight[];
}

/**
 * Times for the steps of a path, so that the timed engine takes the same order: each step at least one unit after the one
 * before. A timer and a work have one length for the whole run; time-outs of ECP and VDP have theirs by formula, from the
 * request's exponents, or else from the nearest ones that do. Null when no lengths within their ranges do it.
 */
export function findTimes(told: readonly ToldStep[], rules: TimeRules): FoundTimes | null {
  const intervals = [...listTimers(told), ...listWorks(told)].filter(
    (interval) => !isFree(interval, rules),
  );
  const formulas = Object.keys(TIMER_FORMULAS).filter((id) =>
    intervals.some((interval) => interval.id === id),
  );
  const ids = new Set(intervals.map(({ id }) => id).filter((id) => !formulas.includes(id)));
  const ranges = new Map([...ids].map((id) => [id, rules.rangeOf(id)]));
  const bounds = listBounds(told.length, intervals, rules.unitMicros);
  const system = new TimeSystem(told.length, bounds, ranges);
  for (const exponents of listExponents(rules.exponents, formulas)) {
    const given = new Map(formulas.map((id) => [id, lengthOf(id, exponents)]));
    const fit = system.fit(given);
    if (fit !== null) return conclude(fit, { told, ids, exponents, formulas });
  }
  return null;
}

function isFree({ id, mayShift }: Interval, { free }: TimeRules): boolean {
  return (free === 'early' && mayShift) || (free === 'formulas' && id in TIMER_FORMULAS);
}

function lengthOf(id: string, exponents: Exponents): number {
  return TIMER_FORMULAS[id as keyof typeof TIMER_FORMULAS](exponents);
}

function listBounds(steps: number, intervals: readonly Interval[], unitMicros: number): Bound[] {
  const last = steps - 1;
  const plain = { length: null, times: 0 };
  const order = Array.from({ length: last }, (_, step): Bound => {
    return { ...plain, from: step, to: step + 1, micros: unitMicros };
  });
  const lengths = intervals.flatMap(({ id, from, to, isCut }): Bound[] => [
    ...(isCut ? [] : [{ from, to, micros: 0, length: id, times: 1 }]),
    { from: to, to: from, micros: isCut ? unitMicros : 0, length: id, times: -1 },
  ]);
  const end = { ...plain, from: last, to: 0, micros: -LIMITS.simulatedMicros.value };
  return [...order, ...lengths, end];
}

interface Found {
  readonly told: readonly ToldStep[];
  readonly ids: ReadonlySet<string>;
  readonly exponents: Exponents;
  readonly formulas: readonly string[];
}

function conclude({ at, lengths }: Fit, { told, ids, exponents, formulas }: Found): FoundTimes {
  const endMicros = at.at(-1) ?? 0;
  return {
    at,
    lengths: new Map([...lengths].filter(([id]) => ids.has(id))),
    exponents: formulas.length === 0 ? exponents : keepSilent(exponents, formulas, endMicros),
    flights: listFlights(told),
  };
}

const KEEP_ALIVE = 'reinit-keep-alive';

/** The order has no keep-alive: the first would come after its end. */
function keepSilent(
  exponents: Exponents,
  formulas: readonly string[],
  endMicros: number,
): Exponents {
  if (formulas.includes(KEEP_ALIVE) || lengthOf(KEEP_ALIVE, exponents) > endMicros)
    return exponents;
  return keepSilent({ ...exponents, rka: exponents.rka + 1 }, formulas, endMicros);
}
