import type { TraceLink, TraceNode } from '../../trace/trace';
import type { SendParams, Telling } from './effects';
import type { CompiledMachine } from './machine/compile-machine';
import type { Context } from './machine/operations';

/** What to simulate: nodes with their machines, and the links between them. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly TraceLink[];
}

/** One machine of a node. */
export interface NodeMachine {
  readonly machine: CompiledMachine;
  /** Names of what is worth showing of its state, and the present value of each, in the same order. */
  readonly regions: readonly string[];
  describe(state: string, context: Context): readonly string[];
}

/** A node is its role's machine, and the machines below it that it talks through. */
export interface NetworkNode extends NodeMachine {
  readonly info: TraceNode;
  readonly components?: readonly NodeComponent[];
  readonly port?: NodePort;
  /** What a message of the role means to the machines below; null: it goes over the link as it is. */
  translate?(send: SendParams): Translation | null;
}

/** Who is told of it; a text says why it is not sent at all. */
export type Translation = readonly Telling[] | string;

export interface NodeComponent extends NodeMachine {
  readonly id: string;
}

/** What the role's own machine is called among the components of its node. */
export const ROLE = 'role';

/** Turns frames into bytes and back. */
export interface NodePort {
  write(frame: object): Uint8Array;
  /** Whom the bytes are for; nobody, for a reason. */
  read(bytes: Uint8Array): readonly Telling[] | string;
}

/** Length in µs of the message, timer or work with this id. */
export type Durations = (id: string) => number;

/** The record that led to what is done now, and the rule that says so (−1: none). */
export interface Trigger {
  readonly record: number;
  readonly rule: number;
  /** The message whose arrival it was. */
  readonly arrival?: Sending;
}

/** One transmission of a message, as faults name it. */
export interface Sending {
  readonly id: string;
  readonly ordinal: number;
  /** From 1. */
  readonly transmission: number;
}
