import type { Sending } from './network';

/**
 * How a fault reaches into a run. The kernel asks every rule about every message and does its actions at their times;
 * each application becomes a `fault` record.
 */
export interface FaultRule {
  /** The fault's own text, name of its records. */
  readonly text: string;
  /** Extra µs that a node needs before its message leaves; asked for the time at which it would leave. */
  slow?(node: string, atMicros: number): number;
  /** Times at which the answer of `slow` changes. */
  readonly moments?: readonly number[];
  /** Added to the length of a timer when it is set; may be negative, but no timer expires before it is set. */
  shift?(timer: SetTimer): number;
  /** What happens to a message on its way; null: nothing. */
  judge?(message: DepartingMessage): Verdict | Miss | null;
  readonly actions?: readonly FaultAction[];
}

/** The n-th timer of its name in a run. */
export interface SetTimer {
  readonly id: string;
  readonly ordinal: number;
}

interface DepartingMessage extends Sending {
  readonly link: string;
  readonly atMicros: number;
  /** How long the frame is; null: only a name goes over the link. */
  readonly octets: number | null;
  /** What an acknowledgement is for; null for everything else. */
  readonly acknowledges: Sending | null;
}

export interface Verdict {
  /** Why the message is lost; without it, it arrives. */
  readonly lost?: string;
  /** Added to its latency; may be negative, but no message arrives before it is sent. */
  readonly delayMicros?: number;
  readonly copies?: number;
  /** Changes the bytes on their way, where there are any. */
  readonly damage?: (bytes: Uint8Array) => Uint8Array;
}

/** The fault means this message and cannot touch it. */
interface Miss {
  readonly missed: string;
}

export interface FaultAction {
  readonly atMicros: number;
  readonly kind: 'node-down' | 'node-up' | 'link-down' | 'link-up';
  /** A node or link id. */
  readonly target: string;
}
