import { expect, it } from 'vitest';
import { assert } from '../../../lib/assert';
import { createRandomStream } from '../../../lib/random';
import type { ExploreRequest } from '../../../trace/answers/exploration';
import { createRulebook, explore } from '../explore';
import { EARLY, EXPIRE, LOSE, World, kindOf, subjectOf } from '../rules/world';
import { Search } from '../search/search';
import { createRequest } from '../testing/request';
import { describeTouch, isDependent } from './independence';

/*
 * Checked against all schedules at once: from each state, the set of all ways to go on, two of them the same when each node
 * sees the same in the same order, each queue has the same fate, VMs start and stop in the same order, and between two
 * expiries of a time-out the same frames and alarms that it waits for come and go, in whatever order.
 */

/** Wakes nobody: it comes or goes while the time-out waits. */
const PASSING = '~';

/** Lists of words, each once, by number; 0 is the empty one. */
class Lists {
  private readonly cells = [{ first: '', rest: 0 }];
  private readonly known = new Map<string, number>();

  /** How often something passes before the next expiry counts, not what stood beside it: that differs within a class. */
  add(first: string, rest: number): number {
    if (!first.startsWith(PASSING)) return this.intern(first, rest);
    const next = this.cells[rest] ?? { first: '', rest: 0 };
    if (!next.first.startsWith(PASSING)) return this.intern(PASSING, rest);
    return this.intern(`${PASSING}${next.first}`, next.rest);
  }

  private intern(first: string, rest: number): number {
    const key = `${first} ${rest}`;
    const id = this.known.get(key) ?? this.cells.push({ first, rest }) - 1;
    this.known.set(key, id);
    // A way is kept as a text with one character for each list.
    assert(id < 0x10000, 'too many lists');
    return id;
  }
}

function countWays(request: ExploreRequest): number {
  const world = new World(createRulebook(request));
  const search = new Search(world.rulebook, request, { states: 1e6, bytes: 1e9 });
  while (!search.isDone) search.expand();
  const lists = new Lists();
  const names: string[] = [];
  const numberOf = (name: string): number =>
    names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
  const known: (ReadonlySet<string> | undefined)[] = [];
  /** A way is one list for each node, queue and time-out, as numbers. */
  const listWays = (state: number): ReadonlySet<string> => {
    const done = known[state];
    if (done !== undefined) return done;
    search.load(state);
    const steps = [...search.world.steps.subarray(0, search.world.stepCount)];
    const notes = steps.map((step) =>
      listNotes(search.world, step).map(([list, what]) => ({ list: numberOf(list), what })),
    );
    const ways = new Set<string>(steps.length === 0 ? [''] : []);
    notes.forEach((first, index) => {
      const next = search.graph.targets.get(search.graph.firstEdge(state) + index);
      for (const rest of listWays(next)) {
        const way = Array.from(rest, (char) => char.charCodeAt(0));
        for (const { list, what } of first) way[list] = lists.add(what, way[list] ?? 0);
        ways.add(String.fromCharCode(...Array.from(way, (list: number | undefined) => list ?? 0)));
      }
    });
    known[state] = ways;
    return ways;
  };
  return listWays(0).size;
}

type Note = readonly [list: string, what: string];

function listNotes(world: World, step: number): Note[] {
  const { rulebook, here, there } = world;
  const kind = kindOf(step);
  const subject = subjectOf(step);
  const isMessage = kind <= LOSE;
  const node = isMessage ? rulebook.directions[subject]?.to : rulebook.alarms[subject]?.node;
  world.take(step);
  const [before = '', after = ''] = [here, there].map(({ locals }) =>
    [...locals].map((local, index) => rulebook.show(index, local).isRunning).join(),
  );
  return [
    ...(kind === LOSE ? [] : ([[`node ${node}`, `${kind} ${subject}`]] as const)),
    ...(isMessage ? ([[`queue ${subject}`, `${kind}`]] as const) : []),
    ...(after === before ? [] : ([['vm', after]] as const)),
    ...rulebook.alarms.flatMap(({ outlasts }, alarm): Note[] => {
      if (outlasts === null) return [];
      if ((kind === EXPIRE || kind === EARLY) && alarm === subject)
        return [[`time-out ${alarm}`, 'expires']];
      const [had = '', has = ''] = [here, there].map((scene) => listAwaited(world, scene, alarm));
      return had === has ? [] : [[`time-out ${alarm}`, `${PASSING}${node} ${had} > ${has}`]];
    }),
  ];
}

/** How many frames and which alarms a time-out waits for. */
function listAwaited({ rulebook }: World, scene: World['here'], alarm: number): string {
  const outlasts = rulebook.alarms[alarm]?.outlasts ?? null;
  const frames = [...scene.letters.subarray(0, scene.count)].filter((id) => {
    const letter = rulebook.letters[id];
    return letter !== undefined && outlasts?.covers(letter);
  });
  const alarms = [...scene.locals].map((local, node) =>
    rulebook.show(node, local).alarms.filter((id) => {
      const { timer = '', trigger = 0 } = rulebook.alarms[id] ?? {};
      const isWork = rulebook.getTrigger(trigger).kind === 'handover';
      return outlasts?.nodes.includes(node) === true && outlasts.coversAlarm(timer, isWork);
    }),
  );
  return `${frames.length} ${JSON.stringify(alarms)}`;
}

/** ECP never repeats: one loss is enough for a time-out of VDP, which looks at both ends of its link. */
const ONCE = { 'station-retries': 0, 'bridge-retries': 0 };

const IS_DEEP = process.env['LADDERSCOPE_DEEP'] === '1';

it.each([
  createRequest('serialized', { values: { wire: 'ratified' }, losses: 1 }),
  ...(IS_DEEP
    ? [
        createRequest('serialized', { values: { wire: 'proposal' } }),
        createRequest('serialized', { values: { wire: 'ratified', ...ONCE }, early: 1 }),
        createRequest('reference', { values: { wire: 'ratified', ...ONCE }, losses: 1 }),
      ]
    : []),
])('as many classes as all schedules together tell apart: %j', (request) => {
  expect(explore(request, { classes: true }).classes?.count).toBe(BigInt(countWays(request)));
});

/** A random complete order; each two neighbours that are said to be independent change places, and nothing else changes. */
function checkNeighbours(request: ExploreRequest, seed: number): number {
  const world = new World(createRulebook(request));
  const random = createRandomStream(seed, 'neighbours');
  let swapped = 0;
  world.begin(request);
  world.load(world.encode());
  while (!world.isQuiet) {
    const start = world.bytes.slice(0, reload(world));
    const first = world.steps[random.nextBelow(world.stepCount)] ?? 0;
    const possible = new Set(world.steps.subarray(0, world.stepCount));
    const touch = describeTouch(world, first);
    follow(world, start, [first]);
    if (world.isQuiet) break;
    const second = world.steps[random.nextBelow(world.stepCount)] ?? 0;
    const isApart = !isDependent(touch, describeTouch(world, second));
    const isMade = !possible.has(second);
    // What was not possible before: a message that was sent just now, or what depends on the step before it.
    if (isMade && isApart) expect([EXPIRE, EARLY]).not.toContain(kindOf(second));
    if (isApart && !isMade) {
      expect(follow(world, start, [second, first])).toEqual(follow(world, start, [first, second]));
      swapped++;
    }
    follow(world, start, [first]);
  }
  return swapped;
}

/** Puts the present state back into `there` and `bytes`; its length. */
function reload(world: World): number {
  world.there.locals.set(world.here.locals);
  world.there.letters.set(world.here.letters);
  world.there.count = world.here.count;
  world.there.flags = world.here.flags;
  return world.encode();
}

function follow(world: World, start: Uint8Array, steps: readonly number[]): number[] {
  world.bytes.set(start);
  world.load(start.length);
  for (const step of steps) {
    expect([...world.steps.subarray(0, world.stepCount)]).toContain(step);
    world.take(step);
    world.load(world.encode());
  }
  return [...world.bytes.subarray(0, reload(world))];
}

const SEEDS = IS_DEEP ? 500 : 20;

it.each(['proposal', 'ratified'])(
  'wire %s: neighbours that touch nothing in common change places, and nothing else changes',
  (wire) => {
    let swapped = 0;
    for (let seed = 1; seed <= SEEDS; seed++)
      swapped += checkNeighbours(
        createRequest('reference', { values: { wire }, losses: 2, early: 2, keepAlives: 2 }),
        seed,
      );
    expect(swapped).toBeGreaterThan(SEEDS);
  },
);
