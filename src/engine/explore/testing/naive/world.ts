import type { Effect, SendParams } from '../../../kernel/effects';
import type { MachineWorld } from './ask-machine';
import type { Note, Past } from './past';

/** How many of each kind. */
export interface Faults {
  readonly losses: number;
  readonly duplicates: number;
  readonly crashes: number;
  /** Time-outs that were over before what they wait for could come; only with a wire. */
  readonly early: number;
  /** No faults, but they must come to an end; without any, nobody waits for them. */
  readonly keepAlives: number;
}

/** Everything, as plain objects that are never changed in place. */
export interface World {
  readonly nodes: Readonly<Record<string, NodeWorld>>;
  /** Messages by direction (`database>source-bridge`), oldest first; no empty ones. */
  readonly queues: Readonly<Record<string, readonly Message[]>>;
  /** `node timer` of what is armed, sorted. */
  readonly timers: readonly string[];
  readonly down: string | null;
  readonly past: Past;
  readonly used: Faults;
}

export interface NodeWorld {
  /** By component; without a wire there is only the role. */
  readonly machines: Readonly<Record<string, MachineWorld>>;
  readonly vm: string;
  /** What the role will say once it has done the work before it; only with a wire. */
  readonly works: readonly SendParams[];
}

export interface Message {
  readonly type: string;
  readonly verdict?: string;
  /** A frame, in hex. */
  readonly bytes?: string;
}

export interface NodeAnswer {
  readonly node: NodeWorld;
  readonly effects: readonly Effect[];
  /** What the past must know of it: `heard` or `ignored` and a message, `state` and a state. */
  readonly facts: readonly (readonly [kind: string, what: string])[];
}

/** How a node behaves. Events are messages, `timer.<id>`, `work.<message>`, `crash`, `restart`. */
export interface NodeRules {
  start(): NodeAnswer;
  react(node: NodeWorld, event: Message): NodeAnswer;
  write(send: SendParams): Message;
}

export interface Rules {
  readonly nodes: Readonly<Record<string, NodeRules>>;
  readonly policy: string;
  readonly note: Note;
  readonly hasKeepAlives: boolean;
  /** Time-outs that outlast what they wait for expire only when it cannot come any more. */
  mayExpire(world: World, node: string, timer: string): boolean;
}

/** `heard` are the events that the role has taken. */
export function listFacts(event: Message, heard: readonly Message[], { machines }: NodeWorld) {
  const facts: [kind: string, what: string][] = heard.map(({ type, verdict }) => [
    'heard',
    verdict === undefined ? type : `${type} ${verdict}`,
  ]);
  const isMessage = !/^(timer|work)\.|^(crash|restart)$/.test(event.type);
  if (isMessage && heard.length === 0) facts.push(['ignored', event.type]);
  if (machines['role']?.state === 'backed-out') facts.push(['state', 'backed-out']);
  return facts;
}
