import { assert } from '../../lib/assert';
import { LIMITS, limitMessage } from '../../lib/limits';
import { BUDGET_KINDS, listBudgetKinds } from '../../trace/fault-budget';
import type {
  ExploreEnd,
  ExploreProgress,
  ExploreRequest,
  ExploreResult,
} from '../../trace/answers/exploration';
import { PROPERTIES } from '../properties';
import { migrationModel } from '../models/migration';
import { createWiredNetwork } from '../models/wired-network';
import { agreeOnExponents } from '../parameters/exponents';
import { createNetwork } from '../roles';
import type { Settings } from '../roles/settings';
import { readSettings } from '../roles/settings';
import { getModel } from '../scenarios';
import type { Findings } from './findings';
import { createFindings } from './findings';
import { listClasses } from './classes/list-classes';
import { adviseOn } from './advise';
import { readWire } from './rules/read-wire';
import { Rulebook } from './rules/rulebook';
import type { Network } from '../kernel/network';
import { countSchedules } from './search/count-schedules';
import { findEndless } from './search/find-endless';
import type { SearchLimits } from './search/search';
import { Search } from './search/search';
import { concludeResult } from './conclude';
import { createWitnesses } from './witness/create-witnesses';
import { NAMES_ONLY, resolveRequest } from './witness/to-run-spec';

/** An exploration that is taken in slices, so that it can be shown while it goes on, and cancelled. */
export interface Exploration {
  /** Takes up to `maxSteps` small steps; true when it has ended. */
  advance(maxSteps: number): boolean;
  /** Ends the search where it is; what is left to do is witnesses of what it found. */
  stop(): void;
  readonly progress: ExploreProgress;
  /** What is known so far; before the end it is marked `running` and makes no claim about the rest. */
  buildResult(): ExploreResult;
}

export interface ExploreOptions {
  readonly limits?: Partial<SearchLimits>;
  /** Other machines than the catalogue's, to see whether a planted fault is found. */
  readonly network?: Network;
  /** Also count and list essentially different orders. */
  readonly classes?: boolean;
}

/** Every order that the rules allow, whole. */
export function explore(request: ExploreRequest, options: ExploreOptions = {}): ExploreResult {
  const exploration = startExplore(request, options);
  while (!exploration.advance(LIMITS.exploredStates.value));
  return exploration.buildResult();
}

/** @throws AssertionError for an unknown scenario or a budget out of range; check those from outside first */
export function startExplore(request: ExploreRequest, options: ExploreOptions = {}): Exploration {
  assertBudget(request);
  const rulebook = createRulebook(request, options.network);
  const search = new Search(rulebook, request, {
    states: LIMITS.exploredStates.value,
    bytes: LIMITS.exploredBytes.value,
    ...options.limits,
  });
  const findings = createFindings();
  let work = explorePhases(search, request, findings, options.classes ?? false);
  let isDone = false;
  let isStopped = false;
  return {
    advance(maxSteps) {
      for (let taken = 0; taken < maxSteps && !isDone; taken++) isDone = work.next().done === true;
      return isDone;
    },
    stop() {
      if (findings.phase === 'witnesses') return;
      isStopped = true;
      findings.phase = 'witnesses';
      work = createWitnesses(search, request, findings);
    },
    get progress(): ExploreProgress {
      return {
        phase: isDone ? 'done' : findings.phase,
        states: search.table.count,
        transitions: search.graph.targets.length,
        depth: search.depth,
        waiting: search.table.count - search.graph.count,
      };
    },
    buildResult() {
      const isOver = isStopped ? ({ kind: 'stopped' } as const) : describeEnd(search, request);
      const end = isDone ? isOver : ({ kind: 'running' } as const);
      return concludeResult({ request, search, findings, end });
    },
  };
}

/** The rules that the request explores. */
export function createRulebook(request: ExploreRequest, network?: Network): Rulebook {
  const settings = readExploreSettings(request);
  const explored = network ?? createExploredNetwork(request, settings);
  return new Rulebook(explored, settings, listProperties(request), hasKeepAlives(request));
}

function hasKeepAlives({ keepAlives = 0 }: ExploreRequest): boolean {
  return keepAlives > 0;
}

function assertBudget(request: ExploreRequest): void {
  const kinds = listBudgetKinds(readWire(request) !== null);
  for (const { id, most } of BUDGET_KINDS) {
    const wanted = request[id] ?? 0;
    const isInRange = Number.isInteger(wanted) && wanted >= 0 && wanted <= most;
    assert(isInRange, `${wanted} ${id}: use 0 to ${most}`);
    assert(wanted === 0 || kinds.some((kind) => kind.id === id), `${id} needs a wire: use 0`);
  }
}

/** Only the flows of June 2011 have rules without a clock. */
export function canExplore(scenario: string): boolean {
  return getModel(scenario) === migrationModel;
}

/**
 * Numbers of ECP only ever matter when two of them are equal (802.1Q 43.3.7, 43.3.8). With one ECPDU at a time, queues that
 * keep order and so few faults no two that are about at the same time are 8 apart: after 16 comes 9, and polling has an
 * end. The first eight come once, so that a node that counts anew after a crash is not taken for one that went on.
 */
const ECP_NUMBERS = { last: 16, afterLast: 9 };

function createExploredNetwork(request: ExploreRequest, settings: Settings): Network {
  const wire = readWire(request);
  if (wire === null) return createNetwork(settings);
  const { retries } = agreeOnExponents(resolveRequest(request));
  return createWiredNetwork(settings, wire, retries, ECP_NUMBERS);
}

/** The decisions of a request; what its scenario does not offer stays as in the main ladders. Messages stay names. */
export function readExploreSettings(request: ExploreRequest): Settings {
  assert(canExplore(request.scenario), `${request.scenario} cannot be explored`);
  return readSettings({ ...resolveRequest(request), ...NAMES_ONLY });
}

/** A message that arrives twice is answered twice: with duplicates, "exactly one answer" says nothing about the roles. */
function listProperties(request: ExploreRequest): string[] {
  const ids = PROPERTIES.map(({ info }) => info.id);
  return request.duplicates === 0 ? ids : ids.filter((id) => id !== 'every-request-answered');
}

function* explorePhases(
  search: Search,
  request: ExploreRequest,
  findings: Findings,
  wantsClasses: boolean,
): Generator<void, void> {
  while (!search.isDone) {
    search.expand();
    yield;
  }
  if (search.stoppedBy === null) {
    findings.phase = 'counting';
    findings.endless = yield* findEndless(search, request);
    findings.counts = yield* countSchedules(search, request);
    // A keep-alive is possible only while the run is not over: more than the sleep sets know of.
    if (wantsClasses && findings.counts.total !== null && !hasKeepAlives(request))
      findings.classes = yield* listClasses(search, request);
  }
  findings.phase = 'witnesses';
  yield* createWitnesses(search, request, findings);
}

function describeEnd(search: Search, request: ExploreRequest): ExploreEnd {
  const { stoppedBy } = search;
  if (stoppedBy === null) return { kind: 'complete' };
  return {
    kind: 'limit',
    limit: stoppedBy.id,
    message: limitMessage(adviseOn(stoppedBy, request)),
  };
}
