import { assertDefined } from '../../../lib/assert';
import type { Sum } from './linear';
import { subtract } from './linear';
import type { Slice } from './slice';

/** Something that happens in a run: a step, or a message that leaves some time after the step that sends it. */
export interface Moment {
  readonly at: Sum;
  /** While this happens it gets its place in the schedule; null for the start. */
  readonly parent: Moment | null;
  /** Of what its parent puts into the schedule, the how manieth it is. */
  readonly index: number;
  /** Whether this is a moment of its own, or part of its parent, depends on the sign of this sum; null: it is one. */
  readonly unsure: Sum | null;
}

/** Whether one moment comes before another: known, if `sum ≤ 0`, or known once the sign of `split` is. */
export type Order =
  | { readonly kind: 'known'; readonly isFirst: boolean }
  | { readonly kind: 'if'; readonly sum: Sum }
  | { readonly kind: 'split'; readonly sum: Sum };

/**
 * As the timed engine orders: by time, at equal times by which was added to its schedule first, that is by which of their
 * parents came first. That is asked only where the times are equal for all values; elsewhere `if` leaves equal times to
 * both orders.
 */
export function order(x: Moment, y: Moment, slice: Slice): Order {
  if (y.unsure === null && isAncestor(x, y)) return known(true);
  if (x.unsure === null && isAncestor(y, x)) return known(false);
  const difference = subtract(x.at, y.at);
  const sign = slice.signOf(difference);
  if (sign === null) return { kind: 'if', sum: difference };
  return sign === 0 ? orderEqual(x, y, slice) : known(sign < 0);
}

function orderEqual(x: Moment, y: Moment, slice: Slice): Order {
  const unsure = x.unsure ?? y.unsure;
  if (unsure !== null) return { kind: 'split', sum: unsure };
  if (x.parent === y.parent) return known(x.index < y.index);
  return order(
    assertDefined(x.parent, 'parent of a moment'),
    assertDefined(y.parent, 'parent of a moment'),
    slice,
  );
}

function isAncestor(x: Moment, y: Moment): boolean {
  for (let { parent } = y; parent !== null; { parent } = parent) if (parent === x) return true;
  return false;
}

function known(isFirst: boolean): Order {
  return { kind: 'known', isFirst };
}
