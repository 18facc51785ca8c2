import type { Wish, WishKind } from '../../trace/answers/why-not';
import { nameTimer } from '../../trace/queries/describe-record';
import type { TraceRecord } from '../../trace/records';
import { nameWithin } from '../kernel/machine/announced';
import { ROLE } from '../kernel/network';
import { EVENT_WORDS } from '../roles/evb/event-words';
import { nameAsked } from '../roles/evb/vdp/command';
import type { Brought } from './list-rules';
import { listWithBrought } from './list-rules';
import type { ToldMachine, ToldRun } from './told-run';

export function createWish(run: ToldRun, kind: WishKind, node: string, name: string): Wish {
  return {
    id: `${kind}:${node}:${name}`,
    kind,
    node,
    name,
    title: describe(run, kind, node, name),
  };
}

function describe(run: ToldRun, kind: WishKind, nodeId: string, name: string): string {
  const { trace } = run;
  const node = trace.nodes.find(({ id }) => id === nodeId)?.title ?? nodeId;
  const message = trace.messageTypes.find(({ id }) => id === name)?.title ?? name;
  const timer = nameTimer(trace, name);
  const machine = findMachine(run, { node: nodeId, name });
  const inner = name.slice(name.lastIndexOf('/') + 1);
  const texts: Readonly<Record<WishKind, string>> = {
    vm: `VM ${name} at ${node}`,
    state: `${machine?.title ?? node} in state ${inner}`,
    sent: `${node} sends ${message}`,
    arrived: `${message} arrives at ${node}`,
    told: `At ${node} ${EVENT_WORDS[inner]?.text ?? message}`,
    armed: `${timer} starts at ${node}`,
    expired: `${timer} expires at ${node}`,
  };
  return texts[kind];
}

/** Which machine of its node a state or an event is of. */
export function findMachine(
  { machines }: ToldRun,
  { node, name }: Pick<Wish, 'node' | 'name'>,
): ToldMachine | undefined {
  const own = machines.filter((machine) => machine.node.info.id === node);
  return own.find(({ component }) => name.startsWith(`${component}/`)) ?? own[0];
}

/** Record kinds that show a wish fulfilled. */
const SHOWN_BY = {
  vm: 'vm',
  sent: 'sent',
  arrived: 'delivered',
  armed: 'timer-set',
  expired: 'timer-expired',
} as const;

/** When it happened first; null: never. */
export function findFulfilment(run: ToldRun, wish: Wish): number | null {
  const machine = findMachine(run, wish);
  if (machine === undefined) return null;
  const { kind, name } = wish;
  const within = (inner: string) => nameWithin(machine.component, inner);
  if (kind === 'state')
    return machine.moments.find(({ after }) => within(after.state) === name)?.record ?? null;
  if (kind === 'told')
    return machine.moments.find(({ event }) => within(event.type) === name)?.record ?? null;
  const isIt = (record: TraceRecord) =>
    record.kind === SHOWN_BY[kind] && record.node === machine.index && record.name === name;
  return run.records.find(isIt)?.index ?? null;
}

/** Kinds in the order of the list: what became of the VM is asked for first. */
const LISTED: readonly WishKind[] = ['vm', 'sent', 'arrived', 'state'];

/** All that a rule of this run brings, without what is the same in other words: what did not come, and what did. */
export function listWishes(run: ToldRun): Readonly<Record<'open' | 'fulfilled', Wish[]>> {
  const wishes = run.machines.flatMap((machine) => listWishesOf(run, machine));
  const unique = [...new Map(wishes.map((wish) => [wish.id, wish])).values()];
  const sorted = LISTED.flatMap((kind) => unique.filter((wish) => wish.kind === kind));
  const isOpen = (wish: Wish) => findFulfilment(run, wish) === null;
  return { open: sorted.filter(isOpen), fulfilled: sorted.filter((wish) => !isOpen(wish)) };
}

function listWishesOf(run: ToldRun, machine: ToldMachine): Wish[] {
  const { id } = machine.node.info;
  const brought = listWithBrought(machine).flatMap((one) => one.brought);
  const lost = run.records.filter(({ kind, peer }) => kind === 'lost' && peer === machine.index);
  return [
    ...brought.flatMap(({ kind, name }) =>
      kind !== 'relayed' && isAskedFor(run, machine, { kind, name })
        ? [createWish(run, kind, id, name)]
        : [],
    ),
    ...lost.map(({ name }) => createWish(run, 'arrived', id, name)),
  ];
}

/** Messages that a reader sees; of the machines below a role only what answers a request that was made. */
function isAskedFor(run: ToldRun, { component }: ToldMachine, { kind, name }: Brought): boolean {
  if (kind === 'sent' && !run.trace.messageTypes.some(({ id }) => id === name)) return false;
  if (component === ROLE) return true;
  const asked = nameAsked(name);
  return kind === 'sent' && run.records.some((one) => one.kind === 'sent' && one.name === asked);
}
