import type { StateSpan } from '../trace/queries/spans';

/** A state of this name means: a request is held open until something else happens. */
const PENDING = 'pending';

/** As many VSIs as fit side by side; a capture may show any number. */
const MOST_COLUMNS = 3;

export interface StripSpan extends StateSpan {
  /** 0 beside the lifeline, 1 outside of that, and so on. */
  readonly column: number;
  /** Whether other strips stand beside it, so that it has to say what it is about. */
  readonly isOneOfSeveral: boolean;
}

/**
 * Which states become strips beside the lifelines and which become the bar of an open request. Of a node in a run the
 * first region is the strip; in a capture each region is one VSI, and they stand side by side.
 */
export function sortStates(
  states: readonly StateSpan[],
  isCapture: boolean,
): { readonly strips: readonly StripSpan[]; readonly pending: readonly StateSpan[] } {
  const regions = new Map<number, string[]>();
  for (const { node, region } of states) {
    const known = regions.get(node) ?? [];
    if (known.length < (isCapture ? MOST_COLUMNS : 1) && !known.includes(region))
      regions.set(node, [...known, region]);
  }
  const strips: StripSpan[] = [];
  for (const span of states) {
    const columns = regions.get(span.node) ?? [];
    const column = columns.indexOf(span.region);
    if (column >= 0) strips.push({ ...span, column, isOneOfSeveral: columns.length > 1 });
  }
  return { strips, pending: states.filter(({ state }) => state === PENDING) };
}
