import type { AnyStateMachine } from 'xstate';
import { compileMachine } from '../../kernel/machine/compile-machine';
import type { Network, NodeMachine } from '../../kernel/network';
import { ROLE } from '../../kernel/network';

/** Where a slip is planted, and what becomes of that machine. */
export interface Plant {
  readonly node: string;
  /** A machine below the role; left out: the role. */
  readonly component?: string;
  readonly change: (machine: AnyStateMachine) => AnyStateMachine;
}

/** The network as it is, but for one machine. */
export function plant(network: Network, { node, component = ROLE, change }: Plant): Network {
  const alter = <M extends NodeMachine>(id: string, part: M): M =>
    id === component ? { ...part, machine: compileMachine(change(part.machine.definition)) } : part;
  return {
    ...network,
    nodes: network.nodes.map((one) => {
      if (one.info.id !== node) return one;
      const { components } = one;
      return {
        ...alter(ROLE, one),
        ...(components && { components: components.map((part) => alter(part.id, part)) }),
      };
    }),
  };
}
