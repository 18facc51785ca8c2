import type { TraceLink, TraceNode } from '../../trace/trace';
import type { CompiledMachine } from './machine/compile-machine';
import type { Context } from './machine/operations';

/** What to simulate: nodes with their machines, and the links between them. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly TraceLink[];
}

export interface NetworkNode {
  readonly info: TraceNode;
  readonly machine: CompiledMachine;
  /** Names of what is worth showing of its state, and the present value of each, in the same order. */
  readonly regions: readonly string[];
  describe(state: string, context: Context): readonly string[];
}

/** Length in µs of the message, timer or work with this id. */
export type Durations = (id: string) => number;

/** The record that led to what is done now, and the rule that says so (−1: none). */
export interface Trigger {
  readonly record: number;
  readonly rule: number;
}
