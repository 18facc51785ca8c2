import { assertDefined } from '../../lib/assert';
import type { Limit } from '../../lib/limits';
import { LIMITS, limitMessage } from '../../lib/limits';
import { RecordBuilder } from '../../trace/record-builder';
import type { Rule, RunEnd } from '../../trace/trace';
import type { Core } from './core';
import { FaultLog } from './core';
import type { Flight } from './direction';
import type { Effect, SendParams } from './effects';
import { note } from './effects';
import type { FaultAction, FaultRule } from './fault-rule';
import { FaultActions } from './fault-actions';
import type { MoveLog } from './move-log';
import type { Durations, Network, Sending, Trigger } from './network';
import type { Handover, Reaction, RuledEffect } from './node-state';
import { NodeState, refuse } from './node-state';
import type { OnOrder } from './order-notes';
import { OrderNotes } from './order-notes';
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
  /** The run goes on at least until then, though nothing but background timers is left. */
  readonly watchMicros?: number;
  /** Takes down what every machine does. */
  readonly moves?: MoveLog;
  /** To write into; without it the run makes its own. */
  readonly records?: RecordBuilder;
  /** Told about every comparison of times on which the run depends. */
  readonly onOrder?: OnOrder;
}

const indexes = new WeakMap<readonly Rule[], ReadonlyMap<string, number>>();

/** Once per list: the runs of a sweep share theirs. */
function indexRules(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const known = indexes.get(rules);
  if (known !== undefined) return known;
  const index = new Map(rules.map((rule, place) => [rule.id, place]));
  indexes.set(rules, index);
  return index;
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
    const records = input.records ?? new RecordBuilder();
    this.core = {
      network: input.network,
      durations: input.durations,
      faults: new FaultLog(input.faults, records),
      schedule: new Schedule(),
      records,
      frames: new Map(),
      moves: input.moves ?? null,
      order: input.onOrder === undefined ? null : new OrderNotes(input.onOrder),
      now: 0,
    };
    this.limits = input.limits;
    const ruleIndexes = indexRules(input.rules);
    const isWatched = this.core.moves !== null;
    this.nodes = input.network.nodes.map(
      (node, index) => new NodeState(node, index, ruleIndexes, isWatched),
    );
    this.transport = new Transport(this.core, (flight) => this.receive(flight));
    this.timers = new Timers(this.core, (node, timer, write) => this.expire(node, timer, write));
    this.scheduleFaults(input.faults);
    this.keepGoing(input.watchMicros ?? 0);
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
      core.order?.noteQuiet(core.now, core.schedule);
      this.end = { kind: 'quiet' };
      return;
    }
    const at = core.schedule.peekAt();
    core.order?.noteMoments(at, [limits.simulatedMicros]);
    if (at > limits.simulatedMicros) this.stopAt(LIMITS.simulatedMicros, limits.simulatedMicros);
    else if (this.steps >= limits.steps) this.stopAt(LIMITS.steps, limits.steps);
    else if (core.records.count >= limits.records) this.stopAt(LIMITS.records, limits.records);
    else {
      this.steps++;
      core.now = at;
      const taken = core.schedule.pop();
      if (taken !== null) core.order?.noteTaken(taken, core.schedule);
      taken?.entry.run();
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
      for (const action of rule.actions ?? [])
        if (this.hasTarget(action)) this.scheduleFault(actions, rule, action);
    }
  }

  /** A fault may name a node or link of another scenario: then the run never reaches it. */
  private hasTarget({ target }: FaultAction): boolean {
    const { nodes, links } = this.core.network;
    return nodes.some(({ info }) => info.id === target) || links.some(({ id }) => id === target);
  }

  private keepGoing(untilMicros: number): void {
    if (untilMicros > 0)
      this.core.schedule.add(untilMicros, {
        keepsRunning: true,
        node: null,
        run: () => undefined,
      });
  }

  private scheduleFault(actions: FaultActions, rule: FaultRule, action: FaultAction): void {
    const run = (): void => actions.apply(rule, action);
    this.core.schedule.add(action.atMicros, { keepsRunning: false, node: null, run });
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
    const { arrival, reaction } = this.read(node, flight);
    const text = reaction.refusal ?? flight.verdict;
    const record = this.core.records.add({
      atMicros: this.core.now,
      kind: reaction.refusal === null ? 'delivered' : 'ignored',
      node: flight.direction.to,
      peer: flight.direction.from,
      name: flight.message,
      text,
      instance: flight.instance,
      ordinal: flight.ordinal,
      cause: flight.sentRecord,
      rule: reaction.rule,
    });
    this.follow(node, reaction, { record, rule: reaction.rule, arrival });
  }

  /** Bytes go to whom they name; a message that has only a name goes to the role. */
  private read(node: NodeState, flight: Flight): { arrival: Sending; reaction: Reaction } {
    const { message, verdict, bytes, ordinal, transmission } = flight;
    const arrival = { id: message, ordinal, transmission };
    if (bytes === null) {
      const event = { type: message, ...(verdict === undefined ? {} : { verdict }) };
      return { arrival, reaction: node.react(event) };
    }
    const tellings = assertDefined(node.node.port, 'port of', node.node.info.id).read(bytes);
    if (typeof tellings !== 'string') return { arrival, reaction: node.tell(tellings) };
    return { arrival, reaction: refuse(tellings) };
  }

  private expire(index: number, timer: string, write: (rule: number) => number): void {
    const node = this.getNode(index);
    const reaction = node.expire(timer);
    const record = write(reaction.rule);
    this.follow(node, reaction, { record, rule: reaction.rule });
  }

  private follow(node: NodeState, { effects }: Reaction, trigger: Trigger): void {
    node.recordRegions(this.core, trigger);
    this.act(node, effects, trigger);
  }

  private act(node: NodeState, effects: readonly RuledEffect[], trigger: Trigger): void {
    for (const { effect, rule } of effects) this.apply(node, effect, withRule(trigger, rule));
  }

  private apply(node: NodeState, effect: Effect, trigger: Trigger): void {
    const { core, timers } = this;
    if (effect.type === 'send') this.send(node, effect.params, trigger);
    else if (effect.type === 'work') node.beginWork(core, effect.params.work, trigger);
    else if (effect.type === 'arm') timers.arm(node.index, effect.params, trigger);
    else if (effect.type === 'cancel') timers.cancel(node.index, effect.params.timer, trigger);
    else if (effect.type === 'vm' || effect.type === 'note') this.recordFact(node, effect, trigger);
  }

  private send(node: NodeState, params: SendParams, trigger: Trigger): void {
    const { core } = this;
    const readyMicros = node.getReadyMicros(core, params.after);
    const tellings = node.findHandover(params);
    if (tellings === null) {
      this.transport.prepare(node.index, params, readyMicros, trigger);
      return;
    }
    const handover: Handover = { message: params.message, ticket: null };
    const run = (): void => {
      node.handovers.delete(handover);
      this.handOver(node, params, trigger);
    };
    node.handovers.add(handover);
    handover.ticket = core.schedule.add(readyMicros, {
      keepsRunning: true,
      node: node.index,
      run,
    });
  }

  /** What the role decided earlier reaches the machine below it. */
  private handOver(node: NodeState, params: SendParams, trigger: Trigger): void {
    const handover = node.findHandover(params) ?? [];
    if (typeof handover === 'string') {
      this.recordFact(node, note(handover), trigger);
      return;
    }
    const reaction = node.tell(handover);
    this.follow(node, reaction, trigger);
    if (reaction.refusal === null) return;
    const text = `${params.message} is not sent: nothing waits for it any more`;
    this.recordFact(node, note(text), trigger);
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
      name: effect.type === 'vm' ? effect.params.state : undefined,
      text: effect.type === 'note' ? effect.params.text : undefined,
      cause: trigger.record,
      rule: trigger.rule,
    });
  }

  private getNode(index: number): NodeState {
    return assertDefined(this.nodes[index], 'node', index);
  }
}

/** Written out: a spread of so many small objects costs more than it saves. */
function withRule(trigger: Trigger, rule: number): Trigger {
  const { record, arrival } = trigger;
  if (rule === trigger.rule) return trigger;
  return arrival === undefined ? { record, rule } : { record, rule, arrival };
}
