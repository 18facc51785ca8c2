import type { Effect } from '../../../kernel/effects';
import { NO_PAST } from './past';
import type { Faults, Message, NodeRules, NodeWorld, Rules, World } from './world';

/** The rules of design/flows.md about steps: deliver, lose, expire; and those about duplicates and crashes. */

export const NO_FAULTS: Faults = { losses: 0, duplicates: 0, crashes: 0, early: 0, keepAlives: 0 };

export function beginWorld(rules: Rules): World {
  const starts = Object.entries(rules.nodes).map(([id, node]) => [id, node.start()] as const);
  const empty: World = {
    nodes: Object.fromEntries(starts.map(([id, { node }]) => [id, node])),
    queues: {},
    timers: [],
    down: null,
    past: NO_PAST,
    used: NO_FAULTS,
  };
  return starts.reduce(
    (world, [id, { effects }]) =>
      effects.reduce((now, effect) => apply(rules, now, id, effect), world),
    empty,
  );
}

/** Every world that one step leads to, one for each step. */
export function listNext(rules: Rules, world: World, most: Faults): World[] {
  const messages = Object.keys(world.queues).flatMap((direction) =>
    takeHead(rules, world, direction, most),
  );
  const isKeepAlive = (key: string) => KEEP_ALIVE_TIMERS.some((timer) => key.endsWith(` ${timer}`));
  const timers = world.timers
    .filter((key) => !isKeepAlive(key))
    .flatMap((key) => listExpired(rules, world, key, most));
  const works = Object.entries(world.nodes).flatMap(([id, node]) =>
    [...new Set(node.works.map(({ message }) => message))].map((name) =>
      react(rules, world, id, { type: `work.${name}` }),
    ),
  );
  const next = [...messages, ...timers, ...works];
  if (next.length === 0) return next;
  const keepAlives = world.timers
    .filter(isKeepAlive)
    .flatMap((key) => listExpired(rules, world, key, most));
  return [...next, ...keepAlives, ...listCrashes(rules, world, most)];
}

/** They keep nothing going: a run is over when only these are left. */
const KEEP_ALIVE_TIMERS = ['reinit-keep-alive', 'tout-keep-alive'];

function listExpired(rules: Rules, world: World, key: string, most: Faults): World[] {
  const { used } = world;
  const [id = '', timer = ''] = key.split(' ');
  const expired = expire(rules, world, id, timer);
  if (timer === 'reinit-keep-alive')
    return used.keepAlives < most.keepAlives
      ? [{ ...expired, used: { ...used, keepAlives: used.keepAlives + 1 } }]
      : [];
  if (rules.mayExpire(world, id, timer)) return [expired];
  return used.early < most.early ? [{ ...expired, used: { ...used, early: used.early + 1 } }] : [];
}

function takeHead(rules: Rules, world: World, direction: string, most: Faults): World[] {
  const { used } = world;
  const [head, ...rest] = world.queues[direction] ?? [];
  if (head === undefined) return [];
  const [, to = ''] = direction.split('>');
  const taken = { ...world, queues: setQueue(world.queues, direction, rest) };
  const delivered = deliver(rules, taken, to, head);
  const next = [delivered];
  if (used.losses < most.losses)
    next.push({ ...taken, used: { ...used, losses: used.losses + 1 } });
  if (used.duplicates < most.duplicates)
    next.push({
      ...deliver(rules, delivered, to, head),
      used: { ...used, duplicates: used.duplicates + 1 },
    });
  return next;
}

function deliver(rules: Rules, world: World, to: string, message: Message): World {
  return world.down === to ? world : react(rules, world, to, message);
}

function expire(rules: Rules, world: World, id: string, timer: string): World {
  const timers = world.timers.filter((key) => key !== `${id} ${timer}`);
  const past = rules.note(world, [id, 'expired', timer]);
  return react(rules, { ...world, timers, past }, id, { type: `timer.${timer}` });
}

function listCrashes(rules: Rules, world: World, most: Faults): World[] {
  const { used, down } = world;
  if (down !== null) return [{ ...react(rules, world, down, { type: 'restart' }), down: null }];
  if (used.crashes === most.crashes) return [];
  return Object.keys(rules.nodes).map((id) => {
    const crashed = react(rules, world, id, { type: 'crash' });
    const timers = crashed.timers.filter((key) => !key.startsWith(`${id} `));
    return { ...crashed, timers, down: id, used: { ...used, crashes: used.crashes + 1 } };
  });
}

function react(rules: Rules, world: World, id: string, event: Message): World {
  const { node, effects, facts } = getRules(rules, id).react(getNode(world, id), event);
  const told = facts.reduce(
    (now, [kind, what]) => ({ ...now, past: rules.note(now, [id, kind, what]) }),
    world,
  );
  const changed = { ...told, nodes: { ...world.nodes, [id]: node } };
  return effects.reduce((now, effect) => apply(rules, now, id, effect), changed);
}

function apply(rules: Rules, world: World, id: string, effect: Effect): World {
  const note = (kind: string, what: string) => rules.note(world, [id, kind, what]);
  if (effect.type === 'send') {
    const { message, to } = effect.params;
    const direction = `${id}>${to}`;
    const queue = [...(world.queues[direction] ?? []), getRules(rules, id).write(effect.params)];
    const queues = setQueue(world.queues, direction, queue);
    return { ...world, queues, past: note('sent', message) };
  }
  if (effect.type === 'arm' || effect.type === 'cancel') {
    const key = `${id} ${effect.params.timer}`;
    const others = world.timers.filter((other) => other !== key);
    const isLeftOut = !rules.hasKeepAlives && KEEP_ALIVE_TIMERS.includes(effect.params.timer);
    const arms = effect.type === 'arm' && !isLeftOut;
    return { ...world, timers: arms ? [...others, key].toSorted() : others };
  }
  if (effect.type !== 'vm') return world;
  const { state } = effect.params;
  const node = { ...getNode(world, id), vm: state };
  return { ...world, nodes: { ...world.nodes, [id]: node }, past: note('vm', state) };
}

/** Directions stay sorted, so that equal worlds have equal JSON. */
function setQueue(queues: World['queues'], direction: string, queue: readonly Message[]) {
  const { [direction]: before = [], ...others } = queues;
  if (queue.length === 0) return others;
  if (before.length > 0) return { ...queues, [direction]: queue };
  const entries = Object.entries({ ...queues, [direction]: queue });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function getNode(world: World, id: string): NodeWorld {
  const node = world.nodes[id];
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

function getRules(rules: Rules, id: string): NodeRules {
  const node = rules.nodes[id];
  if (node === undefined) throw new Error(`no rules of node ${id}`);
  return node;
}
