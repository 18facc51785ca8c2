import { assertDefined } from '../../lib/assert';
import type { Limit } from '../../lib/limits';
import { LIMITS, limitMessage } from '../../lib/limits';
import { RecordBuilder } from '../../trace/record-builder';
import type { Rule, RunEnd } from '../../trace/trace';
import type { Core } from './core';
import { FaultLog } from './core';
import type { Flight } from './direction';
import type { Effect } from './effects';
import type { FaultAction, FaultRule } from './fault-rule';
import { FaultActions } from './fault-actions';
import type { Durations, Network, Trigger } from './network';
import { NodeState } from './node-state';
import { Schedule } from './schedule';
import { Timers } from './timers';
import { Transport } from './transport';

/** How far a run may go; each is a limit of lib/limits.ts. */
export interface RunLimits {
  readonly steps: number;
  readonly records: number;
  readonly simulatedMicros: number;
}

export interface SimulationInput {
  readonly network: Network;
  readonly durations: Durations;
  readonly faults: readonly FaultRule[];
  readonly rules: readonly Rule[];
  readonly limits: RunLimits;
}

/**
 * One run, step by step in order of `(at, seq)`. Nodes answer events with effects; everything that happens is decided
 * and recorded here. Knows no protocol.
 */
export class Simulation {
  readonly core: Core;
  end: RunEnd | null = null;
  private readonly limits: RunLimits;
  private readonly nodes: readonly NodeState[];
  private readonly transport: Transport;
  private readonly timers: Timers;
  private steps = 0;

  constructor(input: SimulationInput) {
    const records = new RecordBuilder();
    this.core = {
      network: input.network,
      durations: input.durations,
      faults: new FaultLog(input.faults, records),
      schedule: new Schedule(),
      records,
      now: 0,
    };
    this.limits = input.limits;
    const ruleIndexes = new Map(input.rules.map((rule, index) => [rule.id, index]));
    this.nodes = input.network.nodes.map((node, index) => new NodeState(node, index, ruleIndexes));
    this.transport = new Transport(this.core, (flight) => this.receive(flight));
    this.timers = new Timers(this.core, (node, timer, write) => this.expire(node, timer, write));
    this.scheduleFaults(input.faults);
    this.start();
  }

  /** Takes up to `maxSteps` steps; true when the run has ended. */
  advance(maxSteps: number): boolean {
    for (let taken = 0; taken < maxSteps && this.end === null; taken++) this.step();
    return this.end !== null;
  }

  private step(): void {
    const { core, limits } = this;
    if (core.schedule.isQuiet()) {
      this.end = { kind: 'quiet' };
      return;
    }
    const at = core.schedule.peekAt();
    if (at > limits.simulatedMicros) this.stopAt(LIMITS.simulatedMicros, limits.simulatedMicros);
    else if (this.steps >= limits.steps) this.stopAt(LIMITS.steps, limits.steps);
    else if (core.records.count >= limits.records) this.stopAt(LIMITS.records, limits.records);
    else {
      this.steps++;
      core.now = at;
      core.schedule.pop()?.run();
    }
  }

  private stopAt(limit: Limit, value: number): void {
    this.end = { kind: 'limit', limit: limit.id, message: limitMessage({ ...limit, value }) };
  }

  private scheduleFaults(faults: readonly FaultRule[]): void {
    const actions = new FaultActions({
      core: this.core,
      nodes: this.nodes,
      transport: this.transport,
      timers: this.timers,
      act: (node, effects, trigger) => this.act(node, effects, trigger),
    });
    for (const rule of faults) {
      for (const action of rule.actions ?? []) this.scheduleFault(actions, rule, action);
    }
  }

  private scheduleFault(actions: FaultActions, rule: FaultRule, action: FaultAction): void {
    const run = (): void => actions.apply(rule, action);
    this.core.schedule.add(action.atMicros, { keepsRunning: false, run });
  }

  private start(): void {
    const record = this.core.records.add({ atMicros: 0, kind: 'start' });
    const starts = this.nodes.map((node) => ({ node, ...node.start() }));
    // First what is, then what each does: a reader of record 0 sees the whole scene.
    for (const { node, rule } of starts) node.recordRegions(this.core, { record, rule });
    for (const { node, effects, rule } of starts) this.act(node, effects, { record, rule });
  }

  private receive(flight: Flight): void {
    const node = this.getNode(flight.direction.to);
    const crash = node.crashes[0];
    if (crash) {
      const record = this.transport.recordFault(crash, flight);
      this.transport.lose(flight, { reason: `${node.node.info.title} was down`, record });
      return;
    }
    const stateBefore = node.stateName;
    const { verdict } = flight;
    const reaction = node.react({
      type: flight.message,
      ...(verdict === undefined ? {} : { verdict }),
    });
    const text = reaction === null ? `arrives in state ${stateBefore}, no rule takes it` : verdict;
    const record = this.core.records.add({
      atMicros: this.core.now,
      kind: reaction === null ? 'ignored' : 'delivered',
      node: flight.direction.to,
      peer: flight.direction.from,
      name: flight.message,
      ...(text === undefined ? {} : { text }),
      instance: flight.instance,
      ordinal: flight.ordinal,
      cause: flight.sentRecord,
      rule: reaction?.rule ?? -1,
    });
    if (reaction !== null) this.follow(node, reaction.effects, { record, rule: reaction.rule });
  }

  private expire(index: number, timer: string, write: (rule: number) => number): void {
    const node = this.getNode(index);
    const reaction = node.react({ type: `timer.${timer}` });
    const rule = reaction?.rule ?? -1;
    const record = write(rule);
    if (reaction !== null) this.follow(node, reaction.effects, { record, rule });
  }

  private follow(node: NodeState, effects: readonly Effect[], trigger: Trigger): void {
    node.recordRegions(this.core, trigger);
    this.act(node, effects, trigger);
  }

  private act(node: NodeState, effects: readonly Effect[], trigger: Trigger): void {
    for (const effect of effects) this.apply(node, effect, trigger);
  }

  private apply(node: NodeState, effect: Effect, trigger: Trigger): void {
    const { core, timers } = this;
    if (effect.type === 'send') {
      const { params } = effect;
      const readyMicros = node.getReadyMicros(core, params.after);
      this.transport.prepare(node.index, params, readyMicros, trigger);
    } else if (effect.type === 'work') node.beginWork(core, effect.params.work, trigger);
    else if (effect.type === 'arm') timers.arm(node.index, effect.params.timer, trigger);
    else if (effect.type === 'cancel') timers.cancel(node.index, effect.params.timer, trigger);
    else if (effect.type === 'vm' || effect.type === 'note') this.recordFact(node, effect, trigger);
  }

  private recordFact(
    node: NodeState,
    effect: Extract<Effect, { readonly type: 'vm' | 'note' }>,
    trigger: Trigger,
  ): void {
    this.core.records.add({
      atMicros: this.core.now,
      kind: effect.type,
      node: node.index,
      ...(effect.type === 'vm' ? { name: effect.params.state } : { text: effect.params.text }),
      cause: trigger.record,
      rule: trigger.rule,
    });
  }

  private getNode(index: number): NodeState {
    return assertDefined(this.nodes[index], `node ${index}`);
  }
}
