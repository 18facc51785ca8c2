import { assertDefined } from '../../../lib/assert';
import type { Effect } from '../../kernel/effects';
import type { Rulebook } from '../rules/rulebook';
import { EXPIRE, kindOf, subjectOf } from '../rules/world';
import type { ChartStep, Choice } from './chart';
import type { Inequality, Sum } from './linear';
import { add } from './linear';
import type { Moment } from './moment';
import { order } from './moment';
import type { Reactions } from './reactions';
import { findAlarm } from './reactions';
import type { Scene } from './scene';
import { withEntry, withoutEntry } from './scene';
import { Sender } from './sender';
import type { Slice } from './slice';

export interface FollowerInput {
  readonly rulebook: Rulebook;
  readonly reactions: Reactions;
  readonly slice: Slice;
  /** The parameter that gives the length of a message, timer or work. */
  lengthOf(id: string): Sum;
}

/** What a reaction does, as far as it has been followed. */
export interface Draft {
  readonly scene: Scene;
  readonly node: number;
  /** The step itself. */
  readonly step: Moment;
  /** How many moments it has put into the schedule. */
  readonly added: number;
}

/** Takes steps of the timed engine with sums of parameters in place of times. */
export class Follower {
  /** Nothing more can be said before it is known which sign this sum has. */
  split: Sum | null = null;
  private readonly input: FollowerInput;
  private readonly sender: Sender;

  constructor(input: FollowerInput) {
    this.input = input;
    this.sender = new Sender(input);
  }

  start(): Scene[] {
    const none = new Map<never, never>();
    const scene: Scene = {
      state: 0,
      conditions: [],
      queues: none,
      timers: none,
      workEnds: none,
      departures: none,
      arrivals: none,
    };
    const at = this.input.slice.space.box.map(() => 0);
    const step = { at, parent: null, index: 0, unsure: null };
    let drafts: readonly Draft[] = [{ scene, node: 0, step, added: 0 }];
    this.input.reactions.listStarts().forEach((effects, node) => {
      drafts = this.actAll(
        drafts.map((draft) => ({ ...draft, node })),
        effects,
      );
    });
    return drafts.map((draft) => draft.scene);
  }

  /** The scenes after a step that comes before all others of the choice: several where it depends on the values which they are. */
  follow(scene: Scene, choice: Choice, step: ChartStep): Scene[] {
    const moment = this.find(scene, step);
    const conditions = this.listConditions(scene, choice, step);
    if (conditions === null || this.split !== null) return [];
    const after = {
      ...this.remove(scene, step),
      state: step.target,
      conditions,
    };
    const effects = this.input.reactions.list(scene.state, step.code);
    const draft = { scene: after, node: step.node, step: moment, added: 0 };
    return this.actAll([draft], effects).map((done) => done.scene);
  }

  private listConditions(
    scene: Scene,
    choice: Choice,
    step: ChartStep,
  ): readonly Inequality[] | null {
    const moment = this.find(scene, step);
    let conditions: readonly Inequality[] | null = scene.conditions;
    for (const other of choice) {
      if (other === step || conditions === null) continue;
      const found = order(moment, this.find(scene, other), this.input.slice);
      if (found.kind === 'split') this.split = found.sum;
      else if (found.kind === 'if') conditions = this.input.slice.constrain(conditions, found.sum);
      else if (!found.isFirst) conditions = null;
    }
    return conditions;
  }

  private find({ queues, timers }: Scene, { code }: ChartStep): Moment {
    const subject = subjectOf(code);
    const moment = kindOf(code) === EXPIRE ? timers.get(subject) : queues.get(subject)?.[0];
    return assertDefined(moment, 'moment of a step');
  }

  private remove(scene: Scene, { code }: ChartStep): Scene {
    const subject = subjectOf(code);
    if (kindOf(code) === EXPIRE) return { ...scene, timers: withoutEntry(scene.timers, subject) };
    const [, ...rest] = scene.queues.get(subject) ?? [];
    return { ...scene, queues: withEntry(scene.queues, subject, rest) };
  }

  private actAll(drafts: readonly Draft[], effects: readonly Effect[]): readonly Draft[] {
    return effects.reduce<readonly Draft[]>(
      (before, effect) => before.flatMap((draft) => this.act(draft, effect)),
      drafts,
    );
  }

  private act(draft: Draft, effect: Effect): Draft[] {
    if (effect.type === 'send') return this.sender.send(draft, effect.params);
    if (effect.type === 'arm') return [this.arm(draft, effect.params.timer)];
    if (effect.type === 'cancel') return [this.cancel(draft, effect.params.timer)];
    if (effect.type === 'work') return [this.beginWork(draft, effect.params.work)];
    return [draft];
  }

  private arm(draft: Draft, timer: string): Draft {
    const { scene, node, step, added } = draft;
    const at = add(step.at, this.input.lengthOf(`timer ${timer}`));
    const due = { at, parent: step, index: added, unsure: null };
    const timers = withEntry(scene.timers, findAlarm(this.input.rulebook, node, timer), due);
    return { ...draft, scene: { ...scene, timers }, added: added + 1 };
  }

  private cancel(draft: Draft, timer: string): Draft {
    const { scene, node } = draft;
    const timers = withoutEntry(scene.timers, findAlarm(this.input.rulebook, node, timer));
    return { ...draft, scene: { ...scene, timers } };
  }

  private beginWork(draft: Draft, work: string): Draft {
    const { scene, node, step } = draft;
    const end = add(step.at, this.input.lengthOf(work));
    const workEnds = withEntry(scene.workEnds, `${node} ${work}`, end);
    return { ...draft, scene: { ...scene, workEnds } };
  }
}
