import { countSecondDecimals } from '../../lib/time';
import type { Trace } from '../trace';
import { computeHidden } from './upkeep';

const KNOWN = new WeakMap<Trace, 3 | 4 | 6>();

/**
 * Decimals of a second in which every moment of a run that a view shows at first is exact: figures that run through it
 * keep their width. Upkeep, with its timers of a power of two, would ask for six in nearly every run.
 */
export function getSecondDecimals(trace: Trace): 3 | 4 | 6 {
  const decimals = KNOWN.get(trace) ?? findSecondDecimals(trace);
  KNOWN.set(trace, decimals);
  return decimals;
}

function findSecondDecimals(trace: Trace): 3 | 4 | 6 {
  const hidden = computeHidden(trace);
  let most = countSecondDecimals(trace.metrics.totalMicros);
  for (const [index, micros] of trace.records.at.entries()) {
    const decimals = hidden[index] === 1 ? 3 : countSecondDecimals(micros);
    if (decimals > most) most = decimals;
    if (most === 6) break;
  }
  return most;
}
