import type { Wish } from '../../trace/answers/why-not';
import { ROLE } from '../kernel/network';
import { listBringers, listWithBrought } from './list-rules';
import type { ToldMachine, ToldRun } from './told-run';
import { createWish } from './wishes';

export function listOfNode({ machines }: ToldRun, node: string): ToldMachine[] {
  return machines.filter((machine) => machine.node.info.id === node);
}

/** Who could send it to this node: a role that names it as the receiver, else a machine below the role of a neighbour. */
export function findSender(run: ToldRun, node: string, message: string): Wish | null {
  const named = run.machines.find((machine) =>
    listWithBrought(machine).some(isSending(node, message)),
  );
  const sender = named ?? listNeighbours(run, node).find((one) => canSend(run, one, message));
  return sender === undefined ? null : createWish(run, 'sent', sender.node.info.id, message);
}

const isSending =
  (node: string, message: string) =>
  ({ rule }: ReturnType<typeof listWithBrought>[number]): boolean =>
    rule.candidate.operations.some(
      (operation) =>
        operation.kind === 'effect' &&
        operation.effect.type === 'send' &&
        operation.effect.params.message === message &&
        operation.effect.params.to === node,
    );

function listNeighbours({ trace, machines }: ToldRun, node: string): ToldMachine[] {
  const index = trace.nodes.findIndex(({ id }) => id === node);
  const isLinked = (other: number) =>
    trace.links.some(
      ({ ends: [a, b] }) => (a === index && b === other) || (b === index && a === other),
    );
  return machines.filter((machine) => isLinked(machine.index));
}

function canSend(run: ToldRun, { node }: ToldMachine, message: string): boolean {
  return listBringers(listOfNode(run, node.info.id), ['sent', 'relayed'], message).length > 0;
}

/** Rules of a node that send it: those of its role, and those below that carry it out. */
export function listSending(run: ToldRun, node: string, message: string) {
  const own = listOfNode(run, node);
  const isRole = ({ component }: ToldMachine) => component === ROLE;
  const role = listBringers(own.filter(isRole), ['sent'], message);
  const below = own.filter((machine) => !isRole(machine));
  // What is merely passed on needs a role that asks for it.
  const kinds = role.length > 0 ? (['sent', 'relayed'] as const) : (['sent'] as const);
  return { role, below: listBringers(below, kinds, message) };
}
