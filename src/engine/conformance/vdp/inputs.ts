import type { MachineEvent } from '../../kernel/machine/operations';
import type { Said } from '../differences';
import { REACTION_MICROS } from '../tolerances';

/** An ECPDU on its way to an end; that end has it for certain once it acknowledged it. */
export interface Arrival {
  readonly sequence: number;
  readonly seenMicros: number;
  /** Transmissions that are not acknowledged yet. */
  open: number;
  ackedMicros: number | null;
}

/** What VDP at one end was told, as far as the capture shows. */
export interface Input {
  readonly said: Said;
  readonly event: MachineEvent;
  readonly arrival: Arrival;
}

export const takenAt = ({ arrival }: Input): number => arrival.ackedMicros ?? arrival.seenMicros;

/** So many are kept at most; older ones were lost, or are without effect. */
const MOST_PENDING = 8;

/**
 * Inputs that a machine may or may not have taken in yet: a frame that nobody acknowledged may never have arrived, and
 * what has just arrived may not be processed.
 */
export class PendingInputs {
  private list: Input[] = [];

  add(input: Input): void {
    this.list.push(input);
    if (this.list.length > MOST_PENDING) this.list.shift();
  }

  /** What may have been taken in at this time, the likeliest first. */
  listPlans(atMicros: number): readonly (readonly Input[])[] {
    const acked = this.list.filter(({ arrival }) => arrival.ackedMicros !== null);
    const certain = acked.filter((input) => takenAt(input) + REACTION_MICROS < atMicros);
    const plans = [acked, this.list, certain, ...acked.map((_, index) => acked.slice(0, index))];
    const possible = plans.filter((plan) => plan.length >= certain.length);
    return possible.filter(
      (plan, index) => !possible.slice(0, index).some((other) => isSame(plan, other)),
    );
  }

  /** What lies before the last one taken and was not taken itself was lost. */
  commit(plan: readonly Input[]): void {
    const last = plan.at(-1);
    if (last !== undefined) this.list = this.list.slice(this.list.indexOf(last) + 1);
  }
}

function isSame(a: readonly Input[], b: readonly Input[]): boolean {
  return a.length === b.length && a.every((input, index) => input === b[index]);
}
