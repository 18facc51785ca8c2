import type { FieldValues } from '../fields/field';
import { numberFrom } from '../fields/show';
import { exponentToMicros } from './evb';

/** What the two ends of a link agree on with EVB; every timer of ECP and VDP follows from it. */
export interface Exponents {
  /** R: how often ECP repeats a request that nobody acknowledged (802.1Q 43.3.7.4). */
  readonly retries: number;
  /** RTE: how long ECP waits for an acknowledgement (802.1Q 43.3.6.1). */
  readonly rte: number;
  /** RWD: how long a bridge may look for resources (802.1Q 41.5.5.7). */
  readonly rwd: number;
  /** RKA: how often a station repeats its command (802.1Q 41.5.5.5). */
  readonly rka: number;
}

export const DEFAULT_EXPONENTS: Exponents = { retries: 3, rte: 14, rwd: 20, rka: 20 };

export const RETRIES_MAX = 7;
export const EXPONENT_MAX = 31;

/** The exponents that an EVB TLV says. */
export function readExponents(evb: FieldValues): Exponents {
  return {
    retries: numberFrom(evb, 'retries'),
    rte: numberFrom(evb, 'rte'),
    rwd: numberFrom(evb, 'rwd'),
    rka: numberFrom(evb, 'rka'),
  };
}

/** Each value of its own: the larger one wins (802.1Q D.2.12). */
export function negotiate(local: Exponents, remote: Exponents): Exponents {
  return {
    retries: Math.max(local.retries, remote.retries),
    rte: Math.max(local.rte, remote.rte),
    rwd: Math.max(local.rwd, remote.rwd),
    rka: Math.max(local.rka, remote.rka),
  };
}

/** Lengths of the timers of ECP and VDP by id, µs. Nothing is rounded: 1.5 × 10 µs × 2ⁿ is whole. */
export const TIMER_FORMULAS = {
  /** ackTimerInit, 802.1Q 43.3.6.1: T(RTE). */
  'ack-timer': ({ rte }: Exponents) => exponentToMicros(rte),
  /** respWaitDelay, 802.1Q 41.5.5.9: the bridge's own delay and one ECP exchange each way, and half as much again. */
  'resp-wait': (exponents: Exponents) => withExchanges(exponents, exponents.rwd),
  /** reinitKeepAlive, 802.1Q 41.5.5.5: T(RKA). */
  'reinit-keep-alive': ({ rka }: Exponents) => exponentToMicros(rka),
  /** resourceWaitDelay, 802.1Q 41.5.5.7: T(RWD). */
  'resource-wait': ({ rwd }: Exponents) => exponentToMicros(rwd),
  /** toutKeepAlive, 802.1Q 41.5.5.13. */
  'tout-keep-alive': (exponents: Exponents) => withExchanges(exponents, exponents.rka),
} as const;

export type EvbTimer = keyof typeof TIMER_FORMULAS;

/** 1.5 × (T(n) + (2R + 1) × T(RTE)). */
function withExchanges({ retries, rte }: Exponents, exponent: number): number {
  return 1.5 * (exponentToMicros(exponent) + (2 * retries + 1) * exponentToMicros(rte));
}
