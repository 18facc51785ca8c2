import { assert } from '../../lib/assert';
import type { Effect, Telling } from '../kernel/effects';
import type { CompiledMachine, MachineState } from '../kernel/machine/compile-machine';
import type { Context, MachineEvent } from '../kernel/machine/operations';

export interface Due {
  readonly atMicros: number;
  readonly lengthMicros: number;
}

export interface Step {
  /** The rule that took the event; null: none did. */
  readonly rule: string | null;
  readonly tellings: readonly Telling[];
}

type GetLength = (timer: string) => number;

/** One of our machines, driven by what a capture shows in place of a simulated network. */
export class Driver {
  private readonly machine: CompiledMachine;
  private readonly getLength: GetLength;
  private current: MachineState;
  private timers: Map<string, Due>;

  constructor(machine: CompiledMachine, getLength: GetLength) {
    this.machine = machine;
    this.getLength = getLength;
    this.current = machine.start([]);
    this.timers = new Map();
  }

  get state(): string {
    return this.machine.states[this.current.state] ?? '';
  }

  get context(): Context {
    return this.current.context;
  }

  getDue(timer: string): Due | null {
    return this.timers.get(timer) ?? null;
  }

  /** A second machine in the same situation, to try what would come of something. */
  fork(): Driver {
    const copy = new Driver(this.machine, this.getLength);
    copy.current = { ...this.current };
    copy.timers = new Map(this.timers);
    return copy;
  }

  step(event: MachineEvent, atMicros: number): Step {
    const effects: Effect[] = [];
    const taken = this.machine.step(this.current, event, effects);
    for (const effect of effects) this.keepTime(effect, atMicros);
    const tellings = effects.flatMap((effect) =>
      effect.type === 'tell' ? effect.params.tellings : [],
    );
    return { rule: taken?.rule ?? null, tellings };
  }

  /** Puts the machine where the observed one must be, whatever led there. */
  force(state: string, context: Context): void {
    const index = this.machine.states.indexOf(state);
    assert(index >= 0, `no state ${state}`);
    this.timers.clear();
    this.current = { state: index, context: { ...this.current.context, ...context } };
  }

  /** What a machine leaves to the other end is taken from what was seen. */
  amend(context: Context): void {
    this.current = { ...this.current, context: { ...this.current.context, ...context } };
  }

  disarm(timer: string): void {
    this.timers.delete(timer);
  }

  private keepTime(effect: Effect, atMicros: number): void {
    if (effect.type === 'cancel') this.timers.delete(effect.params.timer);
    if (effect.type !== 'arm') return;
    const { timer } = effect.params;
    const lengthMicros = this.getLength(timer);
    this.timers.set(timer, { atMicros: atMicros + lengthMicros, lengthMicros });
  }
}
