import { assertDefined } from '../../lib/assert';
import type { Core } from './core';
import type { Effect } from './effects';
import type { FaultRule } from './fault-rule';
import type { MachineState } from './machine/compile-machine';
import type { MachineEvent } from './machine/operations';
import type { NetworkNode, Trigger } from './network';

/** One node during a run: where its machine is, what it works on, whether it is down. */
export class NodeState {
  readonly node: NetworkNode;
  readonly index: number;
  /** Ids of the rules that the run's records may name, by index. */
  private readonly ruleIndexes: ReadonlyMap<string, number>;
  private readonly current: MachineState;
  private readonly startEffects: Effect[] = [];
  private readonly workEnds = new Map<string, number>();
  private shown: readonly string[] = [];
  /** Faults that hold it down at present. */
  readonly crashes: FaultRule[] = [];

  constructor(node: NetworkNode, index: number, ruleIndexes: ReadonlyMap<string, number>) {
    this.node = node;
    this.index = index;
    this.ruleIndexes = ruleIndexes;
    this.current = node.machine.start(this.startEffects);
  }

  get isDown(): boolean {
    return this.crashes.length > 0;
  }

  get stateName(): string {
    return assertDefined(this.node.machine.states[this.current.state], 'state');
  }

  /** What it does of its own accord at the start of a run. */
  start(): { readonly effects: readonly Effect[]; readonly rule: number } {
    return { effects: this.startEffects, rule: this.getRule(this.node.machine.startRule) };
  }

  /** What it does on an event; null when no rule accepts the event in its state. */
  react(
    event: MachineEvent,
  ): { readonly effects: readonly Effect[]; readonly rule: number } | null {
    const effects: Effect[] = [];
    const taken = this.node.machine.step(this.current, event, effects);
    return taken === null ? null : { effects, rule: this.getRule(taken.rule) };
  }

  /** Writes a `state` record for each region that changed. */
  recordRegions(core: Core, trigger: Trigger): void {
    const now = this.node.describe(this.stateName, this.current.context);
    const before = this.shown;
    this.shown = now;
    this.node.regions.forEach((region, index) => {
      const text = assertDefined(now[index], `region ${region}`);
      if (text === before[index]) return;
      core.records.add({
        atMicros: core.now,
        kind: 'state',
        node: this.index,
        name: region,
        text,
        cause: trigger.record,
        rule: trigger.rule,
      });
    });
  }

  beginWork(core: Core, work: string, trigger: Trigger): void {
    const end = core.now + core.durations(work);
    this.workEnds.set(work, end);
    core.records.add({
      atMicros: core.now,
      kind: 'work',
      node: this.index,
      name: work,
      value: end,
      cause: trigger.record,
      rule: trigger.rule,
    });
  }

  /** When a message that needs this work can leave at the earliest. */
  getReadyMicros(core: Core, afterWork: string | undefined): number {
    const end = afterWork === undefined ? undefined : this.workEnds.get(afterWork);
    return Math.max(core.now, end ?? core.now);
  }

  forgetWork(): void {
    this.workEnds.clear();
  }

  private getRule(id: string | null): number {
    return id === null ? -1 : assertDefined(this.ruleIndexes.get(id), `rule ${id}`);
  }
}
