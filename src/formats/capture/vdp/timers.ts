import type { FieldValues } from '../../../wire/fields/field';
import { numberFrom } from '../../../wire/fields/show';
import { exponentToMicros } from '../../../wire/lldp/evb';

/** How long a station of draft 0.2 waits for an answer: twice 500 ms, three tries (open-lldp qbg/vdp.c). */
export const DRAFT_ANSWER_MICROS = 3_000_000;

/** The values of the EVB TLV that timers come from (802.1Q D.2.12). */
export interface Exponents {
  readonly retries: number;
  readonly rte: number;
  readonly rwd: number;
  readonly rka: number;
}

export const DEFAULT_EXPONENTS: Exponents = { retries: 3, rte: 14, rwd: 20, rka: 20 };

/** Both ends use the larger of their values. */
export function negotiate(before: Exponents | null, evb: FieldValues): Exponents {
  const larger = (key: keyof Exponents) => Math.max(before?.[key] ?? 0, numberFrom(evb, key));
  return {
    retries: larger('retries'),
    rte: larger('rte'),
    rwd: larger('rwd'),
    rka: larger('rka'),
  };
}

/** 802.1Q 41.5.5.13: how long a bridge bears silence before it drops a VSI. */
export function getToutKeepAlive(exponents: Exponents): number {
  return 1.5 * (exponentToMicros(exponents.rka) + exchangeMicros(exponents));
}

/** 802.1Q 41.5.5.9: how long a station waits for an answer. */
export function getRespWaitDelay(exponents: Exponents): number {
  return 1.5 * (exponentToMicros(exponents.rwd) + exchangeMicros(exponents));
}

/** 802.1Q 41.5.5.7: how long a bridge may look for resources. */
export function getResourceWaitDelay({ rwd }: Exponents): number {
  return exponentToMicros(rwd);
}

/** An ECPDU, its answer, and all their repetitions. */
function exchangeMicros({ retries, rte }: Exponents): number {
  return (2 * retries + 1) * exponentToMicros(rte);
}
