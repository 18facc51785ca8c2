import { AssertionError } from '../../lib/assert';
import type { SendParams } from './effects';
import type { FaultRule } from './fault-rule';
import type { Network, Sending, Trigger } from './network';
import type { Ticket } from './schedule';

/** One way of a link: a queue that keeps order, both when messages leave and when they arrive. */
export interface Direction {
  /** Index into the network's links. */
  readonly link: number;
  readonly from: number;
  readonly to: number;
  lastDepartureMicros: number;
  lastArrivalMicros: number;
  /** Decided on, not yet sent. */
  readonly preparing: Set<Preparation>;
  readonly inFlight: Set<Flight>;
}

export interface Preparation {
  readonly direction: Direction;
  readonly send: SendParams;
  readonly trigger: Trigger;
  readonly slowedBy: readonly FaultRule[];
  ticket: Ticket | null;
}

export interface Flight {
  readonly direction: Direction;
  readonly message: string;
  readonly verdict: string | undefined;
  readonly instance: number;
  readonly ordinal: number;
  /** Which sending of the message this is, from 1. */
  readonly transmission: number;
  /** What it acknowledges; null for everything else. */
  readonly acknowledges: Sending | null;
  /** What goes over the link; null for a message that has only a name. */
  bytes: Uint8Array | null;
  readonly sentRecord: number;
  /** Set when it will not arrive: why, and the record of what did it. */
  doom: Doom | null;
}

export interface Doom {
  readonly reason: string;
  readonly record: number;
}

export function createDirections(network: Network): Direction[] {
  return network.links.flatMap(({ ends: [a, b] }, link) => [
    createDirection(link, a, b),
    createDirection(link, b, a),
  ]);
}

function createDirection(link: number, from: number, to: number): Direction {
  return {
    link,
    from,
    to,
    lastDepartureMicros: 0,
    lastArrivalMicros: 0,
    preparing: new Set(),
    inFlight: new Set(),
  };
}

export function findDirection(
  directions: readonly Direction[],
  from: number,
  to: number,
): Direction {
  const found = directions.find((direction) => direction.from === from && direction.to === to);
  if (found === undefined)
    throw new AssertionError(`link from node ${from} to node ${to} is missing`);
  return found;
}
