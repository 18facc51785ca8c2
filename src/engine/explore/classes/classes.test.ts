import { expect, it } from 'vitest';
import { assertDefined } from '../../../lib/assert';
import { LIMITS } from '../../../lib/limits';
import type { ExploreRequest } from '../../../trace/answers/exploration';
import { PROPERTIES } from '../../properties';
import { createNetwork } from '../../roles';
import { explore, readExploreSettings } from '../explore';
import { Rulebook } from '../rules/rulebook';
import type { World } from '../rules/world';
import { LOSE, kindOf, subjectOf } from '../rules/world';
import { Search } from '../search/search';
import { simulate } from '../../simulate';
import { listOrderOfSteps, listOrderOfTrace } from '../witness/order-of-trace';
import { createRequest } from '../testing/request';

/*
 * Checked by brute force: every single schedule is walked, and two belong together when each node saw the same in the
 * same order, each queue had the same fate, and VMs started and stopped in the same order.
 */

function listFingerprints(request: ExploreRequest): Set<string> {
  const settings = readExploreSettings(request);
  const ids = PROPERTIES.map(({ info }) => info.id);
  const rulebook = new Rulebook(createNetwork(settings), settings, ids);
  const search = new Search(rulebook, request, { states: 1e6, bytes: 1e9 });
  while (!search.isDone) search.expand();
  const found = new Set<string>();
  const walk = (state: number, notes: readonly Note[]): void => {
    search.load(state);
    const steps = [...search.world.steps.subarray(0, search.world.stepCount)];
    if (steps.length === 0) found.add(fingerprint(notes));
    const taken = steps.map((step) => listNotes(search.world, step));
    taken.forEach((more, index) =>
      walk(search.graph.targets.get(search.graph.firstEdge(state) + index), [...notes, ...more]),
    );
  };
  walk(0, []);
  return found;
}

/** Something that a node, a queue or the VMs have seen. */
type Note = readonly [list: string, what: string];

function listNotes(world: World, step: number): Note[] {
  const { rulebook, here, there } = world;
  const kind = kindOf(step);
  const subject = subjectOf(step);
  const isMessage = kind <= LOSE;
  const node = isMessage ? rulebook.directions[subject]?.to : rulebook.alarms[subject]?.node;
  world.take(step);
  const [before, after] = [here.locals, there.locals].map((locals) =>
    [...locals].map((local, index) => rulebook.show(index, local).isRunning).join(),
  );
  return [
    ...(kind === LOSE ? [] : ([[`node ${node}`, `${kind} ${subject}`]] as const)),
    ...(isMessage ? ([[`queue ${subject}`, `${kind}`]] as const) : []),
    ...(after === before ? [] : ([['vm', `${after}`]] as const)),
  ];
}

function fingerprint(notes: readonly Note[]): string {
  const lists = new Map<string, string>();
  for (const [list, what] of notes) lists.set(list, `${lists.get(list) ?? ''}, ${what}`);
  return [...lists]
    .map(([list, what]) => `${list}: ${what}`)
    .toSorted()
    .join('; ');
}

it.each([
  createRequest('serialized'),
  createRequest('reference'),
  createRequest('serialized', { losses: 1 }),
])(
  'as many classes as the walk over every schedule tells apart: %j',
  (request) => {
    const expected = listFingerprints(request).size;
    expect(explore(request, { classes: true }).classes?.count).toBe(BigInt(expected));
  },
  60_000,
);

it('one row per class, each a complete order that ends as it says', () => {
  const { classes, outcomes } = explore(createRequest('reference', { losses: 1 }), {
    classes: true,
  });
  expect(Object.keys(classes?.byOutcome ?? {}).toSorted()).toEqual(
    Object.keys(outcomes).toSorted(),
  );
  const total = Object.values(classes?.byOutcome ?? {}).reduce((sum, n) => sum + n, 0n);
  expect(total).toBe(classes?.count);
  const rows = classes?.rows ?? [];
  expect(new Set(rows.map(({ steps }) => JSON.stringify(steps))).size).toBe(rows.length);
  for (const { outcome, faults, steps } of rows) {
    expect(outcome in outcomes).toBe(true);
    expect(steps.filter(({ kind }) => kind === 'lose')).toHaveLength(faults);
  }
});

it('each row has a run that takes its order', () => {
  const { classes } = explore(createRequest('serialized', { losses: 1 }), { classes: true });
  for (const { spec, steps, outcome } of classes?.rows ?? []) {
    const trace = simulate(assertDefined(spec, 'spec'));
    expect(listOrderOfTrace(trace)).toEqual(listOrderOfSteps(steps));
    expect(trace.outcome).toBe(outcome);
  }
});

it('names the limit when there are more classes than rows', () => {
  const { classes } = explore(createRequest('alt-1', { losses: 2 }), { classes: true });
  expect(classes?.rows).toHaveLength(LIMITS.exploredClasses.value);
  expect(classes?.cut).toMatch(/exploredClasses/);
});

it('with a cycle there is no number of classes', () => {
  expect(explore(createRequest('pull-before-copy-polled'), { classes: true }).classes).toBeNull();
});
