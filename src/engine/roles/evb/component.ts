import type { AnyStateMachine } from 'xstate';
import type { Rule } from '../../../trace/trace';
import type { Context } from '../../kernel/machine/operations';

/** One of several machines inside a node, made from its settings. */
export interface ComponentDefinition<S> {
  readonly id: string;
  createMachine(settings: S): AnyStateMachine;
  /** Every `meta.rule` of the machine, with the sentence and clause behind it. */
  readonly rules: readonly Rule[];
  /** Names of the strips on the node's lane. */
  readonly regions: readonly string[];
  /** What each strip shows, in the order of `regions`. */
  describe(state: string, context: Context): readonly string[];
}

/** `rule('ecp-transmit', 'ack')` is the meta of a transition; `awaits` is the message that leads to it, where no guard says so. */
export const ruleOf = (component: string) => (name: string, awaits?: string) => ({
  rule: `${component}.${name}`,
  ...(awaits === undefined ? {} : { awaits }),
});

/** Ids of the machines inside a station or a bridge. */
export const COMPONENT = {
  role: 'role',
  vdp: 'vdp',
  transmit: 'ecp-transmit',
  receive: 'ecp-receive',
  evb: 'evb',
} as const;
