import type { AnyStateMachine } from 'xstate';
import { assertDefined } from '../../../../lib/assert';
import type { SendParams } from '../../../kernel/effects';
import { askMachine, startMachine } from './ask-machine';
import type { Message, NodeRules, NodeWorld } from './world';
import { listFacts } from './world';

/** A node that is one machine and exchanges names. Work before an answer is latency of the answer, and no step. */
export function createPlainNode(machine: AnyStateMachine): NodeRules {
  return {
    start: () => {
      const { after, effects } = startMachine(machine);
      return { node: { machines: { role: after }, vm: 'absent', works: [] }, effects, facts: [] };
    },
    react: (node: NodeWorld, event: Message) => {
      const role = assertDefined(node.machines['role'], 'role');
      const { after, effects, isTaken } = askMachine(machine, role, event);
      const next = { ...node, machines: { role: after } };
      return { node: next, effects, facts: listFacts(event, isTaken ? [event] : [], next) };
    },
    write: ({ message, verdict }: SendParams) =>
      verdict === undefined ? { type: message } : { type: message, verdict },
  };
}
