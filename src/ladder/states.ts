import type { StateSpan } from '../trace/queries/spans';

/** A state of this name means: a request is held open until something else happens. */
const PENDING = 'pending';

/**
 * Which states become strips beside the lifelines (the first region of each node) and which become the bar of an open
 * request.
 */
export function sortStates(states: readonly StateSpan[]): {
  readonly strips: readonly StateSpan[];
  readonly pending: readonly StateSpan[];
} {
  const regions = new Map<number, string>();
  for (const { node, region } of states) if (!regions.has(node)) regions.set(node, region);
  return {
    strips: states.filter(({ node, region }) => regions.get(node) === region),
    pending: states.filter(({ state }) => state === PENDING),
  };
}
