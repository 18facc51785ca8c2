import type { Limit } from '../../lib/limits';
import type { ExploreRequest } from '../../trace/answers/exploration';
import { BUDGET_KINDS } from '../../trace/fault-budget';
import { readWire } from './rules/read-wire';

/** The same limit with what helps against it in this question. */
export function adviseOn(limit: Limit, request: ExploreRequest): Limit {
  const ways = listWays(request);
  const stands = 'what was found so far stands, no claim about the rest';
  return { ...limit, advice: ways.length === 0 ? stands : `${ways.join(', or ')}; ${stands}` };
}

function listWays(request: ExploreRequest): string[] {
  const allowed = BUDGET_KINDS.filter(({ id }) => (request[id] ?? 0) > 0);
  const hasFaults = allowed.some(({ id }) => id !== 'keepAlives');
  const hasKeepAlives = allowed.some(({ id }) => id === 'keepAlives');
  return [
    ...(hasFaults ? ['allow fewer faults'] : []),
    ...(hasKeepAlives ? ['allow fewer keep-alives'] : []),
    ...(readWire(request) === null ? [] : ['explore names instead of frames (wire=off)']),
  ];
}
