import { LIMITS, limitMessage } from '../../../lib/limits';
import type {
  ExploredClass,
  ExploredClasses,
  ExploredGroup,
  ExploreRequest,
  ExploreStep,
} from '../../../trace/answers/exploration';
import {
  DESTINATION,
  PULL_HEADINGS,
  getPullTime,
  isFault,
} from '../../../trace/queries/explorations/tell-orders';
import { describePath } from '../search/describe-path';
import type { End, Search } from '../search/search';
import { createExactSpec } from '../witness/exact-spec';
import type { GroupKey } from './groups';
import { GROUPS } from './groups';
import type { ListedRoleOrders } from './list-role-paths';

interface Found {
  readonly search: Search;
  readonly request: ExploreRequest;
  /** By number of a group. */
  readonly counts: {
    readonly schedules: ReadonlyMap<number, bigint>;
    readonly classes: ReadonlyMap<number, bigint>;
  };
  readonly roles: ListedRoleOrders | null;
  readonly hasWire: boolean;
  /** What is listed, each as its edges. */
  readonly paths: readonly (readonly number[])[];
}

export function* describeClasses(found: Found): Generator<void, ExploredClasses> {
  const { search, request, counts, roles, paths } = found;
  const ends = new Map(search.ends.map((end) => [end.state, end]));
  const told: Told[] = [];
  for (const path of paths) {
    told.push(describeClass(search, request, path, ends));
    yield;
  }
  const keys = GROUPS.filter((_, number) => counts.classes.has(number));
  const rows = keys.flatMap((key, group) =>
    told
      .filter(({ pull, row }) => pull === key.pull && row.outcome === key.outcome)
      .map(({ row }) => ({ ...row, group }))
      .toSorted((a, b) => a.faults - b.faults || a.steps.length - b.steps.length),
  );
  const count = sum(counts.classes.values());
  return {
    count,
    byOutcome: sumByOutcome(keys, counts.classes),
    groups: keys.map((key, group) =>
      describeGroup(
        found,
        key,
        rows.findIndex((row) => row.group === group),
      ),
    ),
    roleOrders: roles === null ? null : Number(sum(roles.counts.values())),
    rows,
    cut: describeCut(found, rows.length, count),
  };
}

function describeGroup({ counts, roles }: Found, key: GroupKey, row: number): ExploredGroup {
  const number = GROUPS.indexOf(key);
  return {
    ...key,
    title: PULL_HEADINGS[key.pull],
    schedules: counts.schedules.get(number) ?? 0n,
    classes: counts.classes.get(number) ?? 0n,
    roleOrders: roles === null ? null : Number(roles.counts.get(number) ?? 0n),
    row,
  };
}

function sumByOutcome(
  keys: readonly GroupKey[],
  counts: ReadonlyMap<number, bigint>,
): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const key of keys)
    sums[key.outcome] = (sums[key.outcome] ?? 0n) + (counts.get(GROUPS.indexOf(key)) ?? 0n);
  return sums;
}

function describeCut({ roles, hasWire }: Found, rows: number, classes: bigint): string {
  const all = roles === null ? classes : sum(roles.counts.values());
  const limits = [
    ...(hasWire && roles === null ? [LIMITS.roleOrders] : []),
    ...(all > BigInt(rows) ? [LIMITS.exploredClasses] : []),
  ];
  return limits.map(limitMessage).join(' ');
}

function sum(numbers: Iterable<bigint>): bigint {
  return [...numbers].reduce((total, number) => total + number, 0n);
}

interface Told {
  readonly pull: ExploredGroup['pull'];
  readonly row: Omit<ExploredClass, 'group'>;
}

function describeClass(
  search: Search,
  request: ExploreRequest,
  path: readonly number[],
  ends: ReadonlyMap<number, End>,
): Told {
  const whole = describePath(search.world, request, listSteps(search, path));
  const [, ...told] = whole;
  const steps = told.map(({ step }) => step);
  const end = ends.get(search.graph.targets.get(path.at(-1) ?? 0));
  return {
    pull: getPullTime(steps),
    row: {
      outcome: end?.outcome ?? '',
      faults: end?.faults ?? 0,
      story: steps.filter(isTelling).map(tell),
      steps,
      spec: createExactSpec(request, whole),
    },
  };
}

/** The steps of a path of edges: those of a state stand in the order of its edges. */
function listSteps(search: Search, path: readonly number[]): number[] {
  const { graph, world } = search;
  let state = 0;
  return path.map((edge) => {
    search.load(state);
    const step = world.steps[edge - graph.firstEdge(state)] ?? 0;
    state = graph.targets.get(edge);
    return step;
  });
}

/** Faults, and what the destination host's role takes in: it decides how a migration ends. */
function isTelling(step: ExploreStep): boolean {
  return isFault(step) || (step.node === DESTINATION && step.isRoleInvolved);
}

function tell({ kind, node, name, text }: ExploreStep): string {
  const what = [kind, name === '' ? node : name, text].filter((word) => word !== '');
  return kind === 'deliver' ? what.slice(1).join(' ') : what.join(' ');
}
