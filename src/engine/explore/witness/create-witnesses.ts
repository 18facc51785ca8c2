import type { ExploreRequest, Witness } from '../../../trace/answers/exploration';
import type { RunSpec } from '../../../trace/run-spec';
import type { Trace } from '../../../trace/trace';
import { OUTCOME_INFOS } from '../../properties/outcome';
import { simulate } from '../../simulate';
import type { Findings } from '../findings';
import type { ToldStep } from '../search/describe-path';
import { describePath } from '../search/describe-path';
import { findPath } from '../search/path';
import type { Search, Way } from '../search/search';
import { findShortestEnd } from './find-shortest-end';
import { simplify } from './simplify';
import { createExactSpec, createRoughSpec } from './exact-spec';
import { createPlainSpec } from './to-run-spec';

type Shows = Witness['shows'];

/** A witness for every outcome, every broken property, and for orders without end. */
export function* createWitnesses(
  search: Search,
  request: ExploreRequest,
  findings: Findings,
): Generator<void, void> {
  for (const [shows, way] of listWays(search, findings)) {
    findings.witnesses.push(createWitness(search, request, shows, way));
    yield;
  }
}

function listWays(search: Search, { endless }: Findings): (readonly [Shows, Way])[] {
  const outcomes = OUTCOME_INFOS.flatMap(({ id }) => {
    const way = search.arrivals.get(id);
    return way === undefined ? [] : [[{ kind: 'outcome', id } as const, way] as const];
  });
  const properties = search.rulebook.properties.flatMap((id, property) => {
    const way = search.breaches[property];
    return way === undefined ? [] : [[{ kind: 'property', id } as const, way] as const];
  });
  const others = endless === null ? [] : [[{ kind: 'endless' } as const, endless.way] as const];
  return [...outcomes, ...properties, ...others];
}

function createWitness(search: Search, request: ExploreRequest, shows: Shows, way: Way): Witness {
  const path = findPath(search, way);
  const [, ...told] = describePath(search.world, request, path);
  const rest = findShortestEnd(search, path);
  const whole = describePath(search.world, request, [...path, ...rest]);
  return {
    shows,
    faults: way.faults,
    steps: told.map(({ step }) => step),
    ...createSpecs(request, shows, whole),
  };
}

function createSpecs(
  request: ExploreRequest,
  shows: Shows,
  told: readonly ToldStep[],
): { readonly exact: RunSpec | null; readonly simple: RunSpec | null } {
  const exact = createExactSpec(request, told);
  const plain = createPlainSpec(request);
  if (plain === null) return { exact, simple: null };
  // Seeing that a run never ends takes a whole run up to a limit: too long to try many.
  if (shows.kind === 'endless') return { exact, simple: exact };
  return { exact, simple: findSimple(exact ?? createRoughSpec(request, told), plain, shows) };
}

/** Time-outs of ECP have their own lengths, so the order may be another: what counts is that it shows the same. */
function findSimple(start: RunSpec | null, plain: RunSpec, shows: Shows): RunSpec | null {
  if (start === null) return null;
  const isShown = (spec: RunSpec): boolean => hasShown(simulate(spec), shows);
  const shown = [start, { ...plain, edits: start.edits }].find(isShown);
  return shown === undefined ? null : simplify(shown, plain, isShown);
}

function hasShown(trace: Trace, shows: Shows): boolean {
  if (shows.kind === 'endless') return trace.end.kind === 'limit';
  if (shows.kind === 'outcome') return trace.outcome === shows.id;
  return trace.properties.some(({ id, holds }) => id === shows.id && !holds);
}
