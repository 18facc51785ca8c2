import type {
  ExploreEnd,
  ExploreRequest,
  ExploreResult,
  ExploredEndless,
  ExploredOutcome,
  ExploredProperty,
  Witness,
} from '../../trace/answers/exploration';
import { PROPERTIES } from '../properties';
import { OUTCOME_INFOS } from '../properties/outcome';
import type { Findings } from './findings';
import type { Search } from './search/search';

interface Exploration {
  readonly request: ExploreRequest;
  readonly search: Search;
  readonly findings: Findings;
  readonly end: ExploreEnd;
}

/** Puts together what is known at this moment. */
export function concludeResult(exploration: Exploration): ExploreResult {
  const { request, search, findings, end } = exploration;
  const { counts, witnesses, classes } = findings;
  return {
    version: 1,
    request,
    end,
    states: search.table.count,
    transitions: search.graph.targets.length,
    depth: search.depth,
    cyclic: counts === null ? null : counts.total === null,
    schedules: counts?.total ?? null,
    outcomes: listOutcomes(exploration),
    endless: describeEndless(findings),
    properties: PROPERTIES.map(({ info }) => describeProperty(exploration, info.id)),
    witnesses: [...witnesses],
    classes,
    bytes: search.bytes,
  };
}

function listOutcomes({ search, findings }: Exploration): Record<string, ExploredOutcome> {
  const { counts, witnesses } = findings;
  const entries = OUTCOME_INFOS.flatMap(({ id }) => {
    const way = search.arrivals.get(id);
    if (way === undefined) return [];
    const byFaults = counts?.byOutcome.get(id) ?? null;
    const outcome = {
      leastFaults: way.faults,
      leastLosses: search.leastLosses.get(id) ?? way.losses,
      schedules: byFaults?.reduce((sum, number) => sum + number, 0n) ?? null,
      byFaults,
      witness: findWitness(witnesses, (shows) => shows.kind === 'outcome' && shows.id === id),
    };
    return [[id, outcome] as const];
  });
  return Object.fromEntries(entries);
}

function describeEndless({ endless, witnesses }: Findings): ExploredEndless | null {
  if (endless === null) return null;
  const { way, states } = endless;
  return {
    leastFaults: way.faults,
    leastLosses: way.losses,
    states,
    witness: findWitness(witnesses, ({ kind }) => kind === 'endless'),
  };
}

function describeProperty({ search, findings }: Exploration, id: string): ExploredProperty {
  const property = search.rulebook.properties.indexOf(id);
  const { counts, witnesses } = findings;
  const broken = search.breaches[property] !== undefined;
  const witness = findWitness(witnesses, (shows) => shows.kind === 'property' && shows.id === id);
  const hasCount = counts !== null && counts.total !== null;
  return {
    id,
    isChecked: property >= 0,
    broken,
    schedules: hasCount ? (counts.broken.get(property) ?? 0n) : null,
    witness: witness < 0 ? null : witness,
  };
}

/** −1 while the witness is not made yet. */
function findWitness(
  witnesses: readonly Witness[],
  matches: (shows: Witness['shows']) => boolean,
): number {
  return witnesses.findIndex(({ shows }) => matches(shows));
}
