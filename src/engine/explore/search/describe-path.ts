import { assertDefined } from '../../../lib/assert';
import type { ExploreStep, ExploreStepKind } from '../../../trace/exploration';
import type { Budget } from '../rules/budget';
import type { Reaction } from '../rules/local-node';
import { Rulebook } from '../rules/rulebook';
import type { World } from '../rules/world';
import { DELIVER, DUPLICATE, EXPIRE, LOSE, kindOf, subjectOf } from '../rules/world';

/** A step with all that a timed run of it must know. */
export interface ToldStep {
  readonly step: ExploreStep;
  /** Messages that it sends, in order: id and ordinal; those of the copy after those of the original. */
  readonly sent: readonly Sent[];
  readonly armed: readonly string[];
  readonly cancelled: readonly string[];
  readonly works: readonly string[];
}

export interface Sent {
  readonly message: string;
  readonly ordinal: number;
  readonly from: string;
  readonly to: string;
  readonly after: string | undefined;
}

const KINDS: readonly ExploreStepKind[] = [
  'deliver',
  'lose',
  'duplicate',
  'expire',
  'crash',
  'restart',
];

/** Walks a path once more and tells what each step was; the first entry is the start. */
export function describePath(
  world: World,
  budget: Budget,
  steps: readonly number[],
): readonly ToldStep[] {
  const teller = new Teller(world);
  world.begin(budget);
  const told = [teller.begin()];
  for (const step of steps) {
    world.load(world.encode());
    told.push(teller.tell(step));
    world.take(step);
  }
  return told;
}

const START: ExploreStep = {
  kind: 'deliver',
  node: '',
  peer: null,
  name: '',
  ordinal: 0,
  text: '',
  rule: '',
};

class Teller {
  private readonly world: World;
  private readonly rulebook: Rulebook;
  private readonly ordinals = new Map<string, number>();
  private readonly queues: Sent[][];

  constructor(world: World) {
    this.world = world;
    this.rulebook = world.rulebook;
    this.queues = world.rulebook.directions.map(() => []);
  }

  begin(): ToldStep {
    const reactions = this.rulebook.nodes.map((node) => node.start());
    const sent = reactions.flatMap((reaction, node) => this.send(node, reaction));
    return { step: START, sent, armed: [], cancelled: [], works: [] };
  }

  tell(step: number): ToldStep {
    const kind = kindOf(step);
    const subject = subjectOf(step);
    if (kind <= DUPLICATE) return this.tellMessage(kind, subject);
    if (kind === EXPIRE) return this.tellExpiry(subject);
    const trigger = KINDS[kind] === 'crash' ? Rulebook.crash : Rulebook.restart;
    return this.react({ ...START, kind: kindName(kind), node: this.rulebook.nodeId(subject) }, [
      this.explain(subject, trigger),
    ]);
  }

  private tellMessage(kind: number, direction: number): ToldStep {
    const { rulebook, world } = this;
    const letter = assertDefined(
      [...world.here.letters.subarray(0, world.here.count)]
        .map((id) => assertDefined(rulebook.letters[id], 'letter'))
        .find((other) => other.direction === direction),
      'letter',
    );
    const { from, to } = assertDefined(rulebook.directions[direction], 'direction');
    const { ordinal } = assertDefined(this.queues[direction]?.shift(), 'message in flight');
    const step = {
      kind: kindName(kind),
      node: rulebook.nodeId(to),
      peer: rulebook.nodeId(from),
      name: letter.message,
      ordinal,
      text: letter.verdict ?? '',
      rule: '',
    };
    if (kind === LOSE) return { step, sent: [], armed: [], cancelled: [], works: [] };
    const first = this.explain(to, letter.trigger);
    if (kind === DELIVER) return this.react(step, [first]);
    return this.react(step, [first, rulebook.explain(to, first.next, letter.trigger)]);
  }

  private tellExpiry(subject: number): ToldStep {
    const { node, timer, trigger } = assertDefined(this.rulebook.alarms[subject], 'alarm');
    const id = this.rulebook.nodeId(node);
    // Armed timers were counted when they were armed, and only one of a kind is armed at a time.
    const ordinal = this.ordinals.get(`timer ${timer}`) ?? 0;
    return this.react({ ...START, kind: 'expire', node: id, name: timer, ordinal }, [
      this.explain(node, trigger),
    ]);
  }

  private explain(node: number, trigger: number): Reaction {
    return this.rulebook.explain(node, this.world.here.locals[node] ?? 0, trigger);
  }

  private react(step: ExploreStep, reactions: readonly Reaction[]): ToldStep {
    const node = this.rulebook.nodes.findIndex(({ node: { info } }) => info.id === step.node);
    const rule = reactions[0]?.rule ?? '';
    const armed = reactions.flatMap((reaction) => reaction.armed);
    for (const timer of armed) this.count(`timer ${timer}`);
    return {
      step: { ...step, rule },
      sent: reactions.flatMap((reaction) => this.send(node, reaction)),
      armed,
      cancelled: reactions.flatMap((reaction) => reaction.cancelled),
      works: reactions.flatMap((reaction) => reaction.works),
    };
  }

  private send(node: number, { sends }: Reaction): Sent[] {
    return sends.map(({ message, to, after }) => {
      const from = this.rulebook.nodeId(node);
      const sent = { message, ordinal: this.count(message), from, to, after };
      const direction = this.rulebook.directions.findIndex(
        (other) => other.from === node && this.rulebook.nodeId(other.to) === to,
      );
      this.queues[direction]?.push(sent);
      return sent;
    });
  }

  private count(id: string): number {
    const ordinal = (this.ordinals.get(id) ?? 0) + 1;
    this.ordinals.set(id, ordinal);
    return ordinal;
  }
}

function kindName(kind: number): ExploreStepKind {
  return assertDefined(KINDS[kind], 'kind of step');
}
