import { assert, assertDefined } from '../../../lib/assert';
import { fromHex } from '../../../lib/hex';
import type { Effect, SendParams } from '../../kernel/effects';
import type { MachineState } from '../../kernel/machine/compile-machine';
import type { MachineEvent } from '../../kernel/machine/operations';
import type { NetworkNode } from '../../kernel/network';
import type { Reaction } from '../../kernel/node-state';
import { NodeState, refuse } from '../../kernel/node-state';
import { EVB_RULES } from '../../roles/evb/evb-node';
import { RULES } from '../../roles';
import type { Trigger } from './local-node';

/** What the machines of a node do on one trigger. */
export interface Stepped {
  /** The role's machine first. */
  readonly machines: readonly MachineState[];
  readonly effects: readonly Effect[];
  readonly rule: string | null;
  /** Whether some rule took the trigger. */
  readonly isTaken: boolean;
  /** Whether a rule of the role took part, not only the machines below it. */
  readonly isRoleInvolved: boolean;
}

export interface Stepper {
  start(): Stepped;
  /** `waiting` is what the trigger `handover` hands to the machines below. */
  step(
    machines: readonly MachineState[],
    trigger: Trigger,
    waiting: readonly SendParams[],
  ): Stepped;
}

/** A node that is one machine and exchanges names. */
export function createPlainStepper({ machine }: NetworkNode): Stepper {
  return {
    start() {
      const effects: Effect[] = [];
      const state = machine.start(effects);
      const rule = machine.startRule;
      return { machines: [state], effects, rule, isTaken: true, isRoleInvolved: true };
    },
    step([before], trigger) {
      const state = { ...assertDefined(before, 'machine') };
      const effects: Effect[] = [];
      const taken = machine.step(state, createEvent(trigger), effects);
      return {
        machines: [state],
        effects: taken === null ? [] : effects,
        rule: taken?.rule ?? null,
        isTaken: taken !== null,
        isRoleInvolved: taken !== null,
      };
    },
  };
}

const ALL_RULES = [...RULES, ...EVB_RULES].map(({ id }) => id);
const RULE_INDEXES = new Map(ALL_RULES.map((id, index) => [id, index]));

/** A node with machines below its role, joined as in a timed run. */
export function createLayeredStepper(node: NetworkNode): Stepper {
  const state = new NodeState(node, 0, RULE_INDEXES);
  const conclude = ({ effects, rule, refusal, isRoleInvolved }: Reaction): Stepped => ({
    machines: state.save(),
    effects: effects.map(({ effect }) => effect),
    rule: ALL_RULES[rule] ?? null,
    isTaken: refusal === null,
    isRoleInvolved,
  });
  let started: Stepped | null = null;
  return {
    start: () => (started ??= conclude(state.start())),
    step(machines, trigger, waiting) {
      state.restore(machines);
      return conclude(react(state, node, trigger, waiting));
    },
  };
}

function react(
  state: NodeState,
  node: NetworkNode,
  trigger: Trigger,
  waiting: readonly SendParams[],
): Reaction {
  if (trigger.kind === 'timer') return state.expire(trigger.id);
  if (trigger.kind === 'handover') {
    const send = waiting.find(({ message }) => message === trigger.id);
    const told = state.findHandover(assertDefined(send, 'handover')) ?? [];
    // A text says why this wire has no word for it: nobody is told.
    return state.tell(typeof told === 'string' ? [] : told);
  }
  if (trigger.kind !== 'message') return state.reactWithAll({ type: trigger.kind });
  if (trigger.bytes === undefined) return state.react(createEvent(trigger));
  const tellings = assertDefined(node.port, 'port').read(fromHex(trigger.bytes));
  if (typeof tellings !== 'string') return state.tell(tellings);
  return refuse(tellings);
}

function createEvent(trigger: Trigger): MachineEvent {
  if (trigger.kind === 'crash' || trigger.kind === 'restart') return { type: trigger.kind };
  if (trigger.kind === 'timer') return { type: `timer.${trigger.id}` };
  assert(trigger.kind === 'message', 'a plain node hands nothing over');
  const { id, verdict } = trigger;
  return verdict === undefined ? { type: id } : { type: id, verdict };
}
