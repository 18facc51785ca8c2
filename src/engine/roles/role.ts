import type { AnyStateMachine } from 'xstate';
import type { Rule, TraceNode } from '../../trace/trace';
import type { Context } from '../kernel/machine/operations';
import type { Settings } from './settings';

/** A kind of behaviour: an XState machine made from the settings, its rules in words, and what to show of its state. */
export interface RoleDefinition {
  readonly node: TraceNode;
  createMachine(settings: Settings): AnyStateMachine;
  /** Every `meta.rule` of the machine, with the sentence and source behind it. */
  readonly rules: readonly Rule[];
  /** Names of the strips on its lane. */
  readonly regions: readonly string[];
  /** What each strip shows, in the order of `regions`. */
  describe(state: string, context: Context): readonly string[];
}

/** `design/flows.md` of this project is the rule; the slides of the seed are where it comes from. */
export const SLIDES = 'Dynamic Information Migration, June 2011';
