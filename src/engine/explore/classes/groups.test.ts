import { expect, it } from 'vitest';
import type { ExploreRequest, ExploreResult } from '../../../trace/answers/exploration';
import { createRulebook, explore } from '../explore';
import type { World } from '../rules/world';
import { DELIVER, DUPLICATE, EXPIRE, kindOf, subjectOf } from '../rules/world';
import { Search } from '../search/search';
import { createRequest } from '../testing/request';
import { SleepGraph } from './sleep-graph';

/*
 * Checked against all schedules: what the destination host's role takes in is written down word by word for each of
 * them, and read afterwards.
 */

const IS_DEEP = process.env['LADDERSCOPE_DEEP'] === '1';

const explored = new Map<string, ExploreResult>();

function exploreOnce(request: ExploreRequest): ExploreResult {
  const key = JSON.stringify(request);
  const result = explored.get(key) ?? explore(request, { classes: true });
  explored.set(key, result);
  return result;
}

function searchAll(request: ExploreRequest): Search {
  const search = new Search(createRulebook(request), request, { states: 1e6, bytes: 1e9 });
  while (!search.isDone) search.expand();
  return search;
}

/** Node, and what its role takes in; null when no role has to do with it. */
function tellTaken({ rulebook, here }: World, step: number): readonly [string, string] | null {
  const kind = kindOf(step);
  if (kind !== DELIVER && kind !== DUPLICATE && kind !== EXPIRE) return null;
  const subject = subjectOf(step);
  const letter = [...here.letters.subarray(0, here.count)]
    .map((id) => rulebook.letters[id])
    .find((other) => other?.direction === subject);
  const alarm = rulebook.alarms[subject];
  const isTimer = kind === EXPIRE;
  const node = isTimer ? alarm?.node : rulebook.directions[subject]?.to;
  const trigger = isTimer ? alarm?.trigger : letter?.trigger;
  if (node === undefined || trigger === undefined) return null;
  const { isRoleInvolved } = rulebook.explain(node, here.locals[node] ?? 0, trigger);
  const said = isTimer ? `timer ${alarm?.timer}` : `${letter?.message} ${letter?.verdict ?? ''}`;
  return isRoleInvolved ? [rulebook.nodeId(node), said.trim()] : null;
}

/** By outcome and what the destination takes in, in order: how many schedules. */
function countTales(search: Search): ReadonlyMap<string, bigint> {
  const outcomes = new Map(search.ends.map(({ state, outcome }) => [state, outcome]));
  const known = new Map<number, Map<string, bigint>>();
  const listTales = (state: number): Map<string, bigint> => {
    const done = known.get(state);
    if (done !== undefined) return done;
    const tales = new Map<string, bigint>();
    const outcome = outcomes.get(state);
    if (outcome !== undefined) tales.set(outcome, 1n);
    search.load(state);
    const steps = [...search.world.steps.subarray(0, search.world.stepCount)];
    const taken = steps.map((step) => tellTaken(search.world, step));
    taken.forEach((first, index) => {
      const [node = '', word = ''] = first ?? [];
      const next = search.graph.targets.get(search.graph.firstEdge(state) + index);
      for (const [rest, count] of listTales(next)) {
        const tale = node === 'destination-host' ? `${word} › ${rest}` : rest;
        tales.set(tale, (tales.get(tale) ?? 0n) + count);
      }
    });
    known.set(state, tales);
    return tales;
  };
  return listTales(0);
}

function readTale(tale: string): string {
  const words = tale.split(' › ');
  const outcome = words.at(-1) ?? '';
  const [copy, pull] = ['final-copy', 'pull-completed'].map((word) => words.indexOf(word));
  if (copy === undefined || pull === undefined || pull < 0) return `never ${outcome}`;
  if (copy < 0) return `alone ${outcome}`;
  return `${pull < copy ? 'before' : 'after'} ${outcome}`;
}

it.each([
  createRequest('reference'),
  createRequest('alt-1', { losses: 1 }),
  ...(IS_DEEP ? [createRequest('alt-2', { losses: 1, duplicates: 1 })] : []),
])('each group has its schedules, as read from all tales: %j', (request) => {
  const expected = new Map<string, bigint>();
  for (const [tale, count] of countTales(searchAll(request)))
    expected.set(readTale(tale), (expected.get(readTale(tale)) ?? 0n) + count);
  const { classes, schedules } = exploreOnce(request);
  const groups = classes?.groups ?? [];
  const told = groups.map((group) => [`${group.pull} ${group.outcome}`, group.schedules] as const);
  expect(new Map(told)).toEqual(expected);
  expect(groups.reduce((sum, group) => sum + group.schedules, 0n)).toBe(schedules);
});

it('the reference migration as on the slides: the PULL before the copy or after it, 24 classes', () => {
  const { classes } = explore(createRequest('reference'), { classes: true });
  // By hand: PUSH or PULL comes first to the database, PUSH Rsp or Deassociate first to the source bridge, and there are
  // three places for the pre-copy among Associate Rsp and PULL, or for Associate Rsp among pre-copy and copy.
  const outcome = 'migrated-with-state';
  expect(classes).toMatchObject({ count: 24n, roleOrders: null, byOutcome: { [outcome]: 24n } });
  expect(classes?.groups).toMatchObject([
    { pull: 'before', title: 'PULL completes before the copy', outcome, classes: 12n, row: 0 },
    { pull: 'after', title: 'PULL completes after the copy', outcome, classes: 12n, row: 12 },
  ]);
});

it('every group has as many rows as classes, the one with the fewest faults first', () => {
  const { classes } = exploreOnce(createRequest('alt-1', { losses: 1 }));
  classes?.groups.forEach((group, index) => {
    const rows = classes.rows.filter((row) => row.group === index);
    expect(BigInt(rows.length)).toBe(group.classes);
    expect(classes.rows[group.row]).toBe(rows[0]);
    const faults = rows.map((row) => row.faults);
    expect(faults).toEqual(faults.toSorted((a, b) => a - b));
    expect(rows.every(({ outcome }) => outcome === group.outcome)).toBe(true);
  });
});

it('when the limit cuts the rows, each group has some', () => {
  const { classes } = explore(createRequest('alt-1', { losses: 2 }), { classes: true });
  const listed = new Set(classes?.rows.map(({ group }) => group));
  expect(classes?.cut).not.toBe('');
  expect(listed.size).toBe(classes?.groups.length);
});

/** What the roles see of each single class: what each takes in, in what order VMs start and stop, and how it ends. */
function listProjections(request: ExploreRequest): Set<string> {
  const search = searchAll(request);
  const outcomes = new Map(search.ends.map(({ state, outcome }) => [state, outcome]));
  const sleepGraph = new SleepGraph(search, 1e6);
  while (!sleepGraph.isDone) sleepGraph.expand();
  const found = new Set<string>();
  const walk = (node: number, notes: readonly string[]): void => {
    const state = sleepGraph.stateOf(node);
    const outcome = outcomes.get(state);
    if (outcome !== undefined) found.add([...notes.toSorted(byPlace), outcome].join('; '));
    const { graph } = sleepGraph;
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      const step = sleepGraph.searchEdges.get(edge) - search.graph.firstEdge(state);
      walk(graph.targets.get(edge), [...notes, ...listNotes(search, state, step)]);
    }
  };
  walk(0, []);
  return found;
}

/** Sorting is stable: at one place the order stays. */
function byPlace(a: string, b: string): number {
  const [first = '', second = ''] = [a, b].map((note) => note.split(':')[0]);
  return first < second ? -1 : Number(first > second);
}

function listNotes(search: Search, state: number, index: number): string[] {
  const { world } = search;
  search.load(state);
  const step = world.steps[index] ?? 0;
  const taken = tellTaken(world, step);
  world.take(step);
  const changed = [...world.here.locals].flatMap((local, node) => {
    const [ran, runs] = [local, world.there.locals[node] ?? 0].map(
      (id) => world.rulebook.show(node, id).isRunning,
    );
    return ran === runs ? [] : [`vm: ${node} ${runs}`];
  });
  return [...(taken === null ? [] : [`${taken[0]}: ${taken[1]}`]), ...changed];
}

const WIRED: [ExploreRequest, bigint, number][] = [
  [createRequest('reference', { values: { wire: 'proposal' } }), 1120n, 48],
  [createRequest('alt-1', { values: { wire: 'proposal' } }), 4360n, 70],
];

it.each(IS_DEEP ? WIRED : WIRED.slice(0, 1))(
  'with a wire: orders as the roles see them, each class looked at: %j',
  (request, count, roles) => {
    expect(listProjections(request).size).toBe(roles);
    const { classes } = explore(request, { classes: true });
    expect(classes).toMatchObject({ count, roleOrders: roles, cut: '' });
    expect(classes?.rows).toHaveLength(roles);
    expect(classes?.groups.reduce((sum, group) => sum + (group.roleOrders ?? 0), 0)).toBe(roles);
  },
);

it('with names the roles tell the classes of the reference migration apart, no more and no fewer', () => {
  expect(listProjections(createRequest('reference')).size).toBe(24);
});
