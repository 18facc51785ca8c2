import { ROLE } from '../network';
import type { Condition } from './conditions';
import type { MachineEvent } from './operations';

/**
 * What an effect that is made from what the machine remembers may bring. Only answers to "why not" read it: what a machine
 * never did cannot be seen from what it did.
 *
 * `sent`: a message of its own; `relayed`: a message that another machine of the node asked for; `told`: an event for
 * another machine of the node, named by `nameWithin`.
 */
export interface Announced<C = never, E = never> {
  readonly kind: 'sent' | 'relayed' | 'told';
  readonly name: string;
  /** What else must be true; left out: nothing. */
  readonly when?: Condition<C, E>;
}

type AnyAnnounced = Announced<object, MachineEvent>;

/** The parameters of an effect with what they may bring. */
export function announcing<P extends object, C = never, E = never>(
  params: P,
  announced: readonly Announced<C, E>[],
): P {
  return Object.assign(params, { announced });
}

export function readAnnounced(params: object): readonly AnyAnnounced[] {
  return 'announced' in params ? (params.announced as readonly AnyAnnounced[]) : [];
}

/** An event or a state of a machine below the role has the machine before it. */
export function nameWithin(component: string, name: string): string {
  return component === ROLE ? name : `${component}/${name}`;
}
