import { assertDefined } from '../../lib/assert';
import type { Core } from './core';
import type { Effect, SendParams, Telling } from './effects';
import { note } from './effects';
import type { FaultRule } from './fault-rule';
import type { MachineState } from './machine/compile-machine';
import type { MachineEvent } from './machine/operations';
import type { NetworkNode, NodeMachine, Translation, Trigger } from './network';
import { ROLE } from './network';
import { RunningMachine } from './node-machine';
import { getLater } from './order-notes';
import type { Ticket } from './schedule';

/** An effect and the rule that asks for it (−1: none). */
export interface RuledEffect {
  readonly effect: Effect;
  readonly rule: number;
}

/** What a node does about something, with all its machines. */
export interface Reaction {
  readonly effects: readonly RuledEffect[];
  readonly rule: number;
  /** Why it came to nothing; null when a rule took it. */
  readonly refusal: string | null;
  /** Whether a rule of the role took part, not only the machines below it. */
  readonly isRoleInvolved: boolean;
}

/** Frames that say nothing to anybody. */
export function refuse(refusal: string): Reaction {
  return { effects: [], rule: -1, refusal, isRoleInvolved: false };
}

/** What the role has decided to say once some work is over, for a machine below it. */
export interface Handover {
  readonly message: string;
  ticket: Ticket | null;
}

/** What the machines of a node have made: effects for the outside, and what others of them are told first. */
interface Step {
  readonly made: Effect[];
  readonly effects: RuledEffect[];
  readonly queue: Telling[];
}

/** One node during a run: where its machines are, what it works on, whether it is down. */
export class NodeState {
  readonly node: NetworkNode;
  readonly index: number;
  /** Ids of the rules that the run's records may name, by index. */
  private readonly ruleIndexes: ReadonlyMap<string, number>;
  private readonly role: RunningMachine;
  private readonly machines: readonly RunningMachine[];
  private readonly workEnds = new Map<string, number>();
  readonly handovers = new Set<Handover>();
  /** Faults that hold it down at present. */
  readonly crashes: FaultRule[] = [];

  constructor(
    node: NetworkNode,
    index: number,
    ruleIndexes: ReadonlyMap<string, number>,
    isWatched = false,
  ) {
    this.node = node;
    this.index = index;
    this.ruleIndexes = ruleIndexes;
    const run = (id: string, machine: NodeMachine) => new RunningMachine(id, machine, isWatched);
    this.role = run(ROLE, node);
    const below = (node.components ?? []).map((part) => run(part.id, part));
    this.machines = [this.role, ...below];
  }

  get isDown(): boolean {
    return this.crashes.length > 0;
  }

  /** What it does of its own accord at the start of a run. */
  start(): Reaction {
    const effects: RuledEffect[] = [];
    const queue: Telling[] = [];
    for (const machine of this.machines)
      this.sort({ made: machine.startEffects, effects, queue }, 0, this.getRule(machine.startRule));
    const told = this.tell(queue);
    const rule = this.getRule(this.role.startRule);
    return { ...told, effects: [...effects, ...told.effects], rule, refusal: null };
  }

  /** Where its machines are, the role first. */
  save(): readonly MachineState[] {
    return this.machines.map((machine) => machine.save());
  }

  restore(states: readonly MachineState[]): void {
    this.machines.forEach((machine, index) =>
      machine.restore(assertDefined(states[index], `state of ${machine.id}`)),
    );
  }

  /** An event for the role. */
  react(event: MachineEvent): Reaction {
    return this.tell([{ component: ROLE, event }]);
  }

  /** A timer belongs to the one machine that knows it. */
  expire(timer: string): Reaction {
    const event = { type: `timer.${timer}` };
    const owner = this.machines.find((machine) => machine.knows(event.type)) ?? this.role;
    return this.tell([{ component: owner.id, event }]);
  }

  /** Something that happens to the whole node: every machine notices it, and the role's rule is the one that counts. */
  reactWithAll(event: MachineEvent): Reaction {
    const reactions = this.machines.map(({ id }) => this.tell([{ component: id, event }]));
    const [first] = reactions;
    return {
      effects: reactions.flatMap(({ effects }) => effects),
      rule: first?.rule ?? -1,
      refusal: first?.refusal ?? null,
      isRoleInvolved: first?.isRoleInvolved ?? false,
    };
  }

  /** Tells machines of this node, and whom they tell, until all are done: one step for the outside. */
  tell(tellings: readonly Telling[]): Reaction {
    const step: Step = { made: [], effects: [], queue: [...tellings] };
    const { made, effects, queue } = step;
    let rule = -1;
    let refusal: string | null = null;
    let isRoleInvolved = false;
    for (let place = 0; place < queue.length; place++) {
      const { component, event, carries } = assertDefined(queue[place], 'telling');
      const machine = this.getMachine(component);
      const stateBefore = machine.stateName;
      const madeBefore = made.length;
      const taken = machine.step(event, made);
      if (taken !== null && component === ROLE) isRoleInvolved = true;
      const matters = place < tellings.length || carries === true;
      if (taken === null && matters) refusal = `arrives in state ${stateBefore}, no rule takes it`;
      const own = this.getRule(taken?.rule ?? null);
      if (own >= 0 || place === 0) rule = own;
      refusal = this.sort(step, madeBefore, own) ?? refusal;
    }
    return { effects, rule, refusal, isRoleInvolved };
  }

  /** What was made from this place on. Answers why something was rejected. */
  private sort({ made, effects, queue }: Step, from: number, rule: number): string | null {
    let rejection: string | null = null;
    for (let place = from; place < made.length; place++) {
      const effect = assertDefined(made[place], 'effect');
      const below = effect.type === 'send' ? this.translate(effect.params) : null;
      if (effect.type === 'tell') queue.push(...effect.params.tellings);
      else if (effect.type === 'reject') rejection = effect.params.reason ?? rejection;
      else if (typeof below === 'string') effects.push({ effect: note(below), rule });
      else if (below !== null) queue.push(...below);
      else effects.push({ effect, rule });
    }
    return rejection;
  }

  /** What can go to a machine below at once; what waits for work has to wait. */
  private translate(send: SendParams): Translation | null {
    return send.after === undefined ? this.findHandover(send) : null;
  }

  /** What a message of the role means to the machines below it; frames go out as they are. */
  findHandover(send: SendParams): Translation | null {
    return send.frame === undefined ? (this.node.translate?.(send) ?? null) : null;
  }

  recordRegions(core: Core, trigger: Trigger): void {
    for (const machine of this.machines) machine.recordRegions(core, this.index, trigger);
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
    return getLater(core, core.now, end ?? core.now);
  }

  forgetWork(): void {
    this.workEnds.clear();
  }

  private getMachine(id: string): RunningMachine {
    return assertDefined(
      this.machines.find((machine) => machine.id === id),
      'component',
      id,
    );
  }

  private getRule(id: string | null): number {
    return id === null ? -1 : assertDefined(this.ruleIndexes.get(id), 'rule', id);
  }
}
