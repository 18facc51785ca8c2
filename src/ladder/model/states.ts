import { LIMITS } from '../../lib/limits';
import type { StateSpan } from '../../trace/queries/spans';

/** A state of this name means: a request is held open until something else happens. */
const PENDING = 'pending';

export interface StripSpan extends StateSpan {
  /** 0 beside the lifeline, 1 outside of that, and so on. */
  readonly column: number;
  /** Whether other strips stand beside it, so that it has to say what it is about. */
  readonly isOneOfSeveral: boolean;
}

/** Of how many regions (in a capture: VSIs) all states are drawn as strips. */
export interface StripCount {
  readonly drawn: number;
  readonly all: number;
}

interface SortedStates {
  readonly strips: readonly StripSpan[];
  readonly pending: readonly StateSpan[];
  readonly stripCount: StripCount;
}

/**
 * Which states become strips beside the lifelines and which become the bar of an open request. Of a node in a run the
 * first region is the strip; in a capture each region is one VSI, and they stand side by side, as many as fit
 * (limit `stateColumns`).
 */
export function sortStates(states: readonly StateSpan[], isCapture: boolean): SortedStates {
  const regions = assignColumns(states, isCapture ? LIMITS.stateColumns.value : 1);
  const strips: StripSpan[] = [];
  const leftOut = new Set<string>();
  for (const span of states) {
    const columns = regions.get(span.node) ?? [];
    const column = columns.indexOf(span.region);
    if (column >= 0) strips.push({ ...span, column, isOneOfSeveral: columns.length > 1 });
    else leftOut.add(span.region);
  }
  const all = new Set(states.map(({ region }) => region)).size;
  return {
    strips,
    pending: states.filter(({ state }) => state === PENDING),
    stripCount: { drawn: all - leftOut.size, all },
  };
}

/** By node: the regions that get a column, from the lifeline outwards. */
function assignColumns(states: readonly StateSpan[], most: number): Map<number, string[]> {
  const regions = new Map<number, string[]>();
  for (const { node, region } of states) {
    const known = regions.get(node) ?? [];
    if (known.length < most && !known.includes(region)) regions.set(node, [...known, region]);
  }
  return regions;
}
