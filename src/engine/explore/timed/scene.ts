import type { Inequality, Sum } from './linear';
import type { Moment } from './moment';

/** A run with sums of parameters in place of times, up to some step. Never changed in place. */
export interface Scene {
  /** Of the search. */
  readonly state: number;
  /** Under which the run has come here; none follows from the others. */
  readonly conditions: readonly Inequality[];
  /** By direction: when its messages arrive. */
  readonly queues: ReadonlyMap<number, readonly Moment[]>;
  /** By alarm: when it expires. */
  readonly timers: ReadonlyMap<number, Moment>;
  /** By node and work: when it ends. */
  readonly workEnds: ReadonlyMap<string, Sum>;
  /** By direction: the last departure, and the last arrival. */
  readonly departures: ReadonlyMap<number, Moment>;
  readonly arrivals: ReadonlyMap<number, Sum>;
}

export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): Map<K, V> {
  return new Map(map).set(key, value);
}

export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
