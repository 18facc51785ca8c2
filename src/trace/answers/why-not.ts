import type { MachineRule } from '../machines';

/**
 * Why something did not happen in a run: the rule that came nearest to bringing it about, which of its conditions held and
 * which did not, and since when; then the same for what was missing, until the chain ends.
 */
export interface WhyNot {
  readonly steps: readonly WhyNotStep[];
}

/** Something that a rule of this run could have brought and did not. */
export interface Wish {
  /** `vm:destination-host:running`, `sent:destination-bridge:pull-completed`. */
  readonly id: string;
  readonly kind: WishKind;
  /** Node id. */
  readonly node: string;
  /** VM state, message, state, event or timer id. */
  readonly name: string;
  /** "VM running at Destination hypervisor" */
  readonly title: string;
}

/**
 * `arrived` and `expired`: the message or the timer had an effect there. `told`: one machine of a node tells another; the
 * name of the other stands before that of a state or an event, unless it is the role (`vdp/init`).
 */
export type WishKind = 'vm' | 'state' | 'sent' | 'arrived' | 'told' | 'armed' | 'expired';

export interface WhyNotStep {
  readonly wish: Wish;
  /** The nearest rule; null where none could have brought it about, and for arrivals and time-outs. */
  readonly rule: MachineRule | null;
  readonly conditions: readonly WhyNotCondition[];
  /** Where the chain ends, in one sentence; empty when the next step goes on. */
  readonly reason: string;
  /** Index of the record that the reason speaks of. */
  readonly record: number | null;
}

export interface WhyNotCondition {
  readonly text: string;
  readonly holds: boolean;
  /** Since when it has been so; null when it was so from the start, and for what never came. */
  readonly sinceMicros: number | null;
  /** Index of the record since which it has been so. */
  readonly record: number | null;
}
