import type { Wish, WishKind } from '../../trace/answers/why-not';
import { nameTimer } from '../../trace/queries/describe-record';
import type { TraceRecord } from '../../trace/records';
import { listBrought, listRules } from './list-rules';
import type { ToldNode, ToldRun } from './told-run';

export function createWish(run: ToldRun, kind: WishKind, node: string, name: string): Wish {
  return {
    id: `${kind}:${node}:${name}`,
    kind,
    node,
    name,
    title: describe(run, kind, node, name),
  };
}

function describe({ trace }: ToldRun, kind: WishKind, nodeId: string, name: string): string {
  const node = trace.nodes.find(({ id }) => id === nodeId)?.title ?? nodeId;
  const message = trace.messageTypes.find(({ id }) => id === name)?.title ?? name;
  const timer = nameTimer(trace, name);
  const texts: Readonly<Record<WishKind, string>> = {
    vm: `VM ${name} at ${node}`,
    state: `${node} in state ${name}`,
    sent: `${node} sends ${message}`,
    arrived: `${message} arrives at ${node}`,
    armed: `${timer} starts at ${node}`,
    expired: `${timer} expires at ${node}`,
  };
  return texts[kind];
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
export function findFulfilment(run: ToldRun, { kind, node: id, name }: Wish): number | null {
  const node = run.nodes.find((one) => one.node.info.id === id);
  if (node === undefined) return null;
  if (kind === 'state')
    return node.moments.find(({ after }) => after.state === name)?.record ?? null;
  const isIt = (record: TraceRecord) =>
    record.kind === SHOWN_BY[kind] && record.node === node.index && record.name === name;
  return run.records.find(isIt)?.index ?? null;
}

/** Kinds in the order of the list: what became of the VM is asked for first. */
const LISTED: readonly WishKind[] = ['vm', 'sent', 'arrived', 'state'];

/** All that a rule of this run brings, without what is the same in other words: what did not come, and what did. */
export function listWishes(run: ToldRun): Readonly<Record<'open' | 'fulfilled', Wish[]>> {
  const wishes = run.nodes.flatMap((node) => listWishesOf(run, node));
  const unique = [...new Map(wishes.map((wish) => [wish.id, wish])).values()];
  const sorted = LISTED.flatMap((kind) => unique.filter((wish) => wish.kind === kind));
  const isOpen = (wish: Wish) => findFulfilment(run, wish) === null;
  return { open: sorted.filter(isOpen), fulfilled: sorted.filter((wish) => !isOpen(wish)) };
}

function listWishesOf(run: ToldRun, node: ToldNode): Wish[] {
  const { id } = node.node.info;
  const rules = listRules(node);
  const brought = rules.flatMap((rule) => listBrought(rule));
  const lost = run.records.filter(({ kind, peer }) => kind === 'lost' && peer === node.index);
  return [
    ...brought
      .filter(({ kind }) => kind !== 'armed')
      .map(({ kind, name }) => createWish(run, kind, id, name)),
    ...lost.map(({ name }) => createWish(run, 'arrived', id, name)),
  ];
}
