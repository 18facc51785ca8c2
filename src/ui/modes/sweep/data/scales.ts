import { groupDigits } from '../../../../lib/limits';
import type { Bins } from './bins';
import type { Scale } from './chart-model';
import { formatShortSpan } from './format-amount';

const MOST_LABELS = 8;

/** 0, 1, 2, 5 times a power of ten: the smallest step that needs no more than so many to reach `to`. */
export function computeStep(to: number, most: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [power, 2 * power, 5 * power]) if (step * most >= to) return step;
}

/** Of times, from 0 or near the first value. */
export function createTimeScale(from: number, to: number): Scale {
  return { domain: [from, to], ticks: listTicks(from, to, formatShortSpan) };
}

export function createCountScale(to: number): Scale {
  return { domain: [0, to], ticks: listTicks(0, to, groupDigits, 5) };
}

export const SHARE_SCALE: Scale = {
  domain: [0, 1],
  ticks: [0, 0.5, 1].map((at) => ({ at, label: `${at * 100} %` })),
};

/** Labels in the middle of places; not all of them where they would run together. */
export function createPlaceScale(bins: Bins, most = MOST_LABELS): Scale {
  const every = Math.ceil(bins.count / most);
  const places = Array.from({ length: bins.count }, (_, place) => place);
  return {
    domain: [0, bins.count],
    ticks: places
      .filter((place) => place % every === 0)
      .map((place) => ({ at: place + 0.5, label: bins.label(place) })),
  };
}

function listTicks(
  from: number,
  to: number,
  format: (value: number) => string,
  most = MOST_LABELS,
): Scale['ticks'] {
  const step = computeStep(to - from, most);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = (first + index) * step;
    return { at, label: format(at) };
  });
}
