import { assertDefined } from '../../lib/assert';
import type { Core } from './core';
import type { TimerParams } from './effects';
import type { SetTimer } from './fault-rule';
import type { Trigger } from './network';
import { getLater } from './order-notes';
import type { Ticket } from './schedule';

interface ArmedTimer {
  readonly node: number;
  readonly timer: string;
  readonly instance: number;
  readonly ordinal: number;
  readonly setRecord: number;
  readonly ticket: Ticket;
}

/** The armed timers of all nodes. Arming an armed timer starts it anew. */
export class Timers {
  private readonly core: Core;
  private readonly expire: (node: number, timer: string, write: (rule: number) => number) => void;
  /** By node, then by the timer's id. */
  private readonly armed: readonly Map<string, ArmedTimer>[];
  private readonly ordinals = new Map<string, number>();
  private instances = 0;

  /** `expire` lets the node act; it writes the record by calling back with the rule that it follows. */
  constructor(
    core: Core,
    expire: (node: number, timer: string, write: (rule: number) => number) => void,
  ) {
    this.core = core;
    this.armed = core.network.nodes.map(() => new Map());
    this.expire = expire;
  }

  arm(node: number, { timer, isBackground = false }: TimerParams, trigger: Trigger): void {
    const { core } = this;
    this.cancel(node, timer, trigger);
    const ordinal = (this.ordinals.get(timer) ?? 0) + 1;
    this.ordinals.set(timer, ordinal);
    const instance = this.instances++;
    const shift = this.shift(node, { id: timer, ordinal }, trigger);
    const due = core.now + getLater(core, 0, core.durations(timer) + shift);
    const setRecord = core.records.add({
      atMicros: core.now,
      kind: 'timer-set',
      node,
      name: timer,
      value: due,
      instance,
      ordinal,
      cause: trigger.record,
      rule: trigger.rule,
    });
    const run = (): void => this.ring(node, timer);
    const ticket = core.schedule.add(due, { keepsRunning: !isBackground, node, run });
    this.armedAt(node).set(timer, { node, timer, instance, ordinal, setRecord, ticket });
  }

  /** What faults add to its length. */
  private shift(node: number, timer: SetTimer, { record }: Trigger): number {
    const { faults, now } = this.core;
    let sum = 0;
    for (const rule of faults.rules) {
      const shift = rule.shift?.(timer) ?? 0;
      if (shift !== 0) faults.add(rule, { atMicros: now, node, cause: record });
      sum += shift;
    }
    return sum;
  }

  /** The cause of `timer-cancelled` is what cancelled it: its `timer-set` is known by the instance. */
  cancel(node: number, timer: string, trigger: Trigger): void {
    const found = this.take(node, timer);
    if (found === null) return;
    this.core.schedule.withdraw(found.ticket);
    this.write(found, 'timer-cancelled', trigger);
  }

  /** For a node that goes down. */
  cancelAll(node: number, trigger: Trigger): void {
    for (const timer of this.armedAt(node).keys()) this.cancel(node, timer, trigger);
  }

  private ring(node: number, timer: string): void {
    const found = this.take(node, timer);
    if (found === null) return;
    const write = (rule: number): number =>
      this.write(found, 'timer-expired', { record: found.setRecord, rule });
    this.expire(node, timer, write);
  }

  private take(node: number, timer: string): ArmedTimer | null {
    const armed = this.armedAt(node);
    const found = armed.get(timer) ?? null;
    if (found !== null) armed.delete(timer);
    return found;
  }

  private armedAt(node: number): Map<string, ArmedTimer> {
    return assertDefined(this.armed[node], 'node', node);
  }

  private write(
    timer: ArmedTimer,
    kind: 'timer-cancelled' | 'timer-expired',
    trigger: Trigger,
  ): number {
    return this.core.records.add({
      atMicros: this.core.now,
      kind,
      node: timer.node,
      name: timer.timer,
      instance: timer.instance,
      ordinal: timer.ordinal,
      cause: trigger.record,
      rule: trigger.rule,
    });
  }
}
