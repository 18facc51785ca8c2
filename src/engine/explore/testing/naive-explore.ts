import type { AnyStateMachine } from 'xstate';
import { initialTransition, transition } from 'xstate';
import type { Effect } from '../../kernel/effects';
import { isEffectType } from '../../kernel/effects';
import type { Budget } from '../rules/budget';

/*
 * A second explorer, as simple as it can be and independent of the real one: whole worlds as plain objects, their JSON as
 * key, every step by XState's own `transition`. Slow, and easy to hold against design/flows.md line by line.
 */

interface World {
  readonly nodes: Readonly<Record<string, Node>>;
  /** Messages by direction (`database>source-bridge`), oldest first; no empty ones. */
  readonly queues: Readonly<Record<string, readonly Message[]>>;
  /** `node timer` of what is armed, sorted. */
  readonly timers: readonly string[];
  readonly down: string | null;
  readonly bothRan: boolean;
  /** What the destination knew of the PULL when its VM first ran; null before that. */
  readonly pullAtStart: unknown;
  readonly hasBackedOut: boolean;
  readonly left: Budget;
}

interface Node {
  readonly state: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly vm: string;
}

interface Message {
  readonly type: string;
  readonly verdict?: string;
}

export interface NaiveResult {
  readonly states: number;
  readonly transitions: number;
  readonly cyclic: boolean;
  readonly hasEndless: boolean;
  readonly outcomes: Readonly<
    Record<string, { readonly leastLosses: number; readonly schedules: bigint | null }>
  >;
}

export type Machines = Readonly<Record<string, AnyStateMachine>>;

/** What a machine does on an event in a state: XState's answer. */
type Step = (id: string, node: Node, event: Message) => Answer;

interface Answer {
  readonly state: string;
  readonly context: Node['context'];
  readonly effects: readonly Effect[];
}

interface Rules {
  readonly ids: readonly string[];
  readonly step: Step;
}

/** With `isPatient` every single step asks XState; without it, the same question is asked once. */
export function naiveExplore(machines: Machines, budget: Budget, isPatient = false): NaiveResult {
  const ask: Step = (id, node, event) => askXState(machines[id] as AnyStateMachine, node, event);
  const rules = { ids: Object.keys(machines), step: isPatient ? ask : remember(ask) };
  const start = begin(machines, budget);
  const keys = new Map<string, number>([[JSON.stringify(start), 0]]);
  const worlds = [start];
  const edges: number[][] = [];
  for (let index = 0; index < worlds.length; index++) {
    const next = listNext(rules, worlds[index] as World);
    edges.push(
      next.map((world) => {
        const key = JSON.stringify(world);
        const known = keys.get(key);
        if (known !== undefined) return known;
        keys.set(key, worlds.length);
        return worlds.push(world) - 1;
      }),
    );
  }
  const cyclic = findCycle(edges);
  const counts = cyclic ? null : countAll(edges);
  const outcomes: Record<string, { leastLosses: number; schedules: bigint | null }> = {};
  worlds.forEach((world, index) => {
    if (edges[index]?.length !== 0) return;
    const name = judge(world);
    const losses = budget.losses - world.left.losses;
    const before = outcomes[name];
    const here = counts?.[index] ?? 0n;
    outcomes[name] = {
      leastLosses: Math.min(losses, before?.leastLosses ?? losses),
      schedules: counts === null ? null : (before?.schedules ?? 0n) + here,
    };
  });
  const transitions = edges.reduce((sum, list) => sum + list.length, 0);
  return { states: worlds.length, transitions, cyclic, hasEndless: findEndless(edges), outcomes };
}

function begin(machines: Machines, left: Budget): World {
  const ids = Object.keys(machines);
  const starts = ids.map((id) => initialTransition(machines[id] as AnyStateMachine));
  const nodes = ids.map((id, index) => {
    const [snapshot] = starts[index] as (typeof starts)[number];
    return [id, { state: String(snapshot.value), context: snapshot.context, vm: 'absent' }];
  });
  const empty: World = {
    nodes: Object.fromEntries(nodes),
    queues: {},
    timers: [],
    down: null,
    bothRan: false,
    pullAtStart: null,
    hasBackedOut: false,
    left,
  };
  return ids.reduce(
    (world, id, index) => applyAll(world, id, listEffects(starts[index]?.[1] ?? [])),
    empty,
  );
}

function listNext(rules: Rules, world: World): World[] {
  const { left } = world;
  const next: World[] = [];
  for (const [direction, [head, ...rest]] of Object.entries(world.queues)) {
    if (head === undefined) continue;
    const [, to = ''] = direction.split('>');
    const taken = { ...world, queues: setQueue(world.queues, direction, rest) };
    const delivered = deliver(rules, taken, to, head);
    next.push(delivered);
    if (left.losses > 0) next.push({ ...taken, left: { ...left, losses: left.losses - 1 } });
    if (left.duplicates > 0)
      next.push({
        ...deliver(rules, delivered, to, head),
        left: { ...left, duplicates: left.duplicates - 1 },
      });
  }
  for (const key of world.timers) {
    const [id = '', timer = ''] = key.split(' ');
    const timers = world.timers.filter((other) => other !== key);
    next.push(react(rules, { ...world, timers }, id, { type: `timer.${timer}` }));
  }
  return next.length === 0 ? next : [...next, ...listCrashes(rules, world)];
}

function listCrashes(rules: Rules, world: World): World[] {
  const { left, down } = world;
  if (down !== null) return [{ ...react(rules, world, down, { type: 'restart' }), down: null }];
  if (left.crashes === 0) return [];
  return rules.ids.map((id) => {
    const crashed = react(rules, world, id, { type: 'crash' });
    const timers = crashed.timers.filter((key) => !key.startsWith(`${id} `));
    return { ...crashed, timers, down: id, left: { ...left, crashes: left.crashes - 1 } };
  });
}

function deliver(rules: Rules, world: World, to: string, message: Message): World {
  return world.down === to ? world : react(rules, world, to, message);
}

function react(rules: Rules, world: World, id: string, event: Message): World {
  const node = world.nodes[id] as Node;
  const { effects, ...after } = rules.step(id, node, event);
  const changed = {
    ...world,
    nodes: { ...world.nodes, [id]: { ...node, ...after } },
    hasBackedOut: world.hasBackedOut || (id === 'source-host' && after.state === 'backed-out'),
  };
  return applyAll(changed, id, effects);
}

function askXState(machine: AnyStateMachine, node: Node, event: Message): Answer {
  const before = machine.resolveState({ value: node.state, context: node.context });
  const [{ value, context }, actions] = transition(machine, before, event);
  return { state: String(value), context, effects: listEffects(actions) };
}

function remember(ask: Step): Step {
  const known = new Map<string, Answer>();
  return (id, node, event) => {
    const key = JSON.stringify([id, node, event]);
    const answer = known.get(key) ?? ask(id, node, event);
    known.set(key, answer);
    return answer;
  };
}

function listEffects(actions: readonly { type: string; params?: unknown }[]): Effect[] {
  return actions
    .filter(({ type }) => isEffectType(type))
    .map(({ type, params }) => ({ type, params }) as Effect);
}

function applyAll(world: World, id: string, effects: readonly Effect[]): World {
  return effects.reduce((now, effect) => apply(now, id, effect), world);
}

function apply(world: World, id: string, effect: Effect): World {
  if (effect.type === 'send') {
    const { message, to, verdict } = effect.params;
    const direction = `${id}>${to}`;
    const said = verdict === undefined ? { type: message } : { type: message, verdict };
    const queue = [...(world.queues[direction] ?? []), said];
    return { ...world, queues: setQueue(world.queues, direction, queue) };
  }
  if (effect.type === 'arm' || effect.type === 'cancel') {
    const key = `${id} ${effect.params.timer}`;
    const others = world.timers.filter((other) => other !== key);
    return { ...world, timers: effect.type === 'arm' ? [...others, key].toSorted() : others };
  }
  return effect.type === 'vm' ? changeVm(world, id, effect.params.state) : world;
}

function changeVm(world: World, id: string, vm: string): World {
  const node = world.nodes[id] as Node;
  const nodes = { ...world.nodes, [id]: { ...node, vm } };
  const running = Object.values(nodes).filter((other) => other.vm === 'running').length;
  const starts = id === 'destination-host' && vm === 'running';
  const pullAtStart = starts ? (world.pullAtStart ?? node.context['pull']) : world.pullAtStart;
  return { ...world, nodes, pullAtStart, bothRan: world.bothRan || running > 1 };
}

function setQueue(queues: World['queues'], direction: string, queue: readonly Message[]) {
  const entries = Object.entries({ ...queues, [direction]: queue });
  return Object.fromEntries(
    entries.filter(([, list]) => list.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The table of outcomes of design/flows.md, from the top. */
function judge({ nodes, bothRan, pullAtStart, hasBackedOut }: World): string {
  const source = nodes['source-host']?.vm;
  const destination = nodes['destination-host']?.vm;
  if (bothRan) return 'split-brain';
  if (destination === 'running' && source === 'destroyed')
    return pullAtStart === 'pulled' ? 'migrated-with-state' : 'migrated-without-state';
  if (destination === 'running') return 'source-not-released';
  if (source === 'running' && destination === 'destroyed') return 'backed-out';
  if (source === 'running') return hasBackedOut ? 'source-resumed-alone' : 'stalled-before-stop';
  return 'outage';
}

/** Takes away nodes that nothing leads to; what is left lies on or behind a cycle. */
function findCycle(edges: readonly (readonly number[])[]): boolean {
  const open = edges.map(() => 0);
  for (const list of edges) for (const target of list) open[target] = (open[target] ?? 0) + 1;
  const free = [0].filter((index) => open[index] === 0);
  let taken = 0;
  for (let index = free.pop(); index !== undefined; index = free.pop()) {
    taken++;
    for (const target of edges[index] ?? []) {
      open[target] = (open[target] ?? 0) - 1;
      if (open[target] === 0) free.push(target);
    }
  }
  return taken < edges.length;
}

/** Ways from the start to each world, by going back from it. */
function countAll(edges: readonly (readonly number[])[]): bigint[] {
  const sources: number[][] = edges.map(() => []);
  edges.forEach((list, from) => list.forEach((to) => sources[to]?.push(from)));
  const ways: (bigint | undefined)[] = edges.map(() => undefined);
  const count = (index: number): bigint => {
    const known = ways[index];
    if (known !== undefined) return known;
    const start = index === 0 ? 1n : 0n;
    const sum = (sources[index] ?? []).reduce((total, from) => total + count(from), start);
    ways[index] = sum;
    return sum;
  };
  return edges.map((_, index) => count(index));
}

/** Whether some world can never come to an end. */
function findEndless(edges: readonly (readonly number[])[]): boolean {
  const reaches = edges.map((list) => list.length === 0);
  for (let changed = true; changed;) {
    changed = false;
    edges.forEach((list, index) => {
      if (reaches[index] === true || !list.some((target) => reaches[target])) return;
      reaches[index] = true;
      changed = true;
    });
  }
  return reaches.includes(false);
}
