import { assertDefined } from '../../lib/assert';
import type { Core } from './core';
import type { Effect } from './effects';
import type { Candidate } from './machine/candidates';
import type { MachineState } from './machine/compile-machine';
import type { MachineEvent } from './machine/operations';
import type { OwnMove } from './move-log';
import type { NodeMachine, Trigger } from './network';

/** One machine of a node during a run: where it is, and what of it is shown. */
export class RunningMachine {
  readonly id: string;
  readonly startEffects: Effect[] = [];
  private readonly definition: NodeMachine;
  private readonly current: MachineState;
  private shown: readonly string[] = [];
  /** Whether it may show something else than when it was last recorded. */
  private hasMoved = true;
  /** Since it was last recorded; null: nobody watches. */
  private moves: OwnMove[] | null;

  constructor(id: string, definition: NodeMachine, isWatched: boolean) {
    this.id = id;
    this.definition = definition;
    this.moves = isWatched ? [] : null;
    this.current = definition.machine.start(this.startEffects);
    this.remember({ type: '' });
  }

  get startRule(): string | null {
    return this.definition.machine.startRule;
  }

  /** Where it is, as plain data; steps do not change it. */
  save(): MachineState {
    return { ...this.current };
  }

  /** Puts it where it once was. */
  restore({ state, context }: MachineState): void {
    this.current.state = state;
    this.current.context = context;
    this.hasMoved = true;
    if (this.moves !== null) this.moves = [];
  }

  get stateName(): string {
    return assertDefined(this.definition.machine.states[this.current.state], 'state');
  }

  knows(type: string): boolean {
    return this.definition.machine.events.includes(type);
  }

  step(event: MachineEvent, effects: Effect[]): Candidate | null {
    const taken = this.definition.machine.step(this.current, event, effects);
    const hasMoved = this.definition.machine.listTaken().length > 0;
    if (hasMoved || this.moves !== null) this.remember(event);
    return taken;
  }

  private remember(event: MachineEvent): void {
    this.hasMoved = true;
    this.moves?.push({
      component: this.id,
      event,
      taken: this.definition.machine.listTaken(),
      state: this.stateName,
      context: this.current.context,
    });
  }

  /** Hands what it did since the last call to whoever watches. */
  private recordMoves(core: Core, node: number, trigger: number): void {
    if (this.moves === null) return;
    const record = core.records.count;
    for (const move of this.moves)
      core.moves?.add({ ...move, node, atMicros: core.now, record, trigger });
    this.moves = [];
  }

  /** Writes a `state` record for each region that changed. */
  recordRegions(core: Core, node: number, trigger: Trigger): void {
    if (!this.hasMoved) return;
    this.hasMoved = false;
    this.recordMoves(core, node, trigger.record);
    const now = this.definition.describe(this.stateName, this.current.context);
    const before = this.shown;
    this.shown = now;
    this.definition.regions.forEach((region, index) => {
      const text = assertDefined(now[index], 'region', region);
      if (text === before[index]) return;
      core.records.add({
        atMicros: core.now,
        kind: 'state',
        node,
        name: region,
        text,
        cause: trigger.record,
        rule: trigger.rule,
      });
    });
  }
}
