import { assertDefined } from '../../../lib/assert';
import type { ExploreStep, ExploreStepKind } from '../../../trace/answers/exploration';
import type { Budget } from '../rules/budget';
import type { Transmission } from '../../kernel/effects';
import type { Reaction } from '../rules/local-node';
import { Rulebook } from '../rules/rulebook';
import type { World } from '../rules/world';
import { DELIVER, DUPLICATE, EARLY, EXPIRE, LOSE, kindOf, subjectOf } from '../rules/world';

/** A step with all that a timed run of it must know. */
export interface ToldStep {
  readonly step: ExploreStep;
  /** Messages that it sends, in order: id and ordinal; those of the copy after those of the original. */
  readonly sent: readonly Sent[];
  readonly armed: readonly string[];
  /** Timers that are armed at the start. */
  readonly begun: readonly { readonly node: string; readonly id: string }[];
  readonly cancelled: readonly string[];
  readonly works: readonly string[];
  /** The message that it takes from a queue; null for none. */
  readonly taken: Sent | null;
  /** For a fault, the text of the edit that makes it; empty for others. */
  readonly edit: string;
}

export interface Sent {
  readonly message: string;
  readonly ordinal: number;
  readonly from: string;
  readonly to: string;
  readonly after: string | undefined;
  /** Which sending of it this is, where ECP may send it again; 0: it never does. */
  readonly sending: number;
  /** The text that names, in a fault, what it acknowledges; empty when it is no acknowledgement. */
  readonly acknowledges: string;
}

const KINDS: readonly ExploreStepKind[] = [
  'deliver',
  'lose',
  'duplicate',
  'expire',
  'crash',
  'restart',
  'early',
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
  isRoleInvolved: false,
};

const NOTHING = { sent: [], armed: [], begun: [], cancelled: [], works: [], taken: null, edit: '' };

class Teller {
  private readonly world: World;
  private readonly rulebook: Rulebook;
  private readonly ordinals = new Map<string, number>();
  /** By node and timer: which one of its id is armed there. */
  private readonly armed = new Map<string, number>();
  private readonly transmitted = new Map<string, number>();
  private readonly queues: Sent[][];

  constructor(world: World) {
    this.world = world;
    this.rulebook = world.rulebook;
    this.queues = world.rulebook.directions.map(() => []);
  }

  begin(): ToldStep {
    const reactions = this.rulebook.nodes.map((node) => node.start());
    const sent = reactions.flatMap((reaction, node) => this.send(node, reaction, ''));
    const begun = reactions.flatMap(({ armed }, node) =>
      armed.map((id) => ({ node: this.rulebook.nodeId(node), id })),
    );
    reactions.forEach(({ armed }, node) => this.noteArmed(this.rulebook.nodeId(node), armed));
    return { ...NOTHING, step: START, sent, begun };
  }

  tell(step: number): ToldStep {
    const kind = kindOf(step);
    const subject = subjectOf(step);
    if (kind <= DUPLICATE) return this.tellMessage(kind, subject);
    if (kind === EXPIRE || kind === EARLY) return this.tellExpiry(kind, subject);
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
    const message = assertDefined(this.queues[direction]?.shift(), 'message in flight');
    const { ordinal } = message;
    const step = {
      kind: kindName(kind),
      node: rulebook.nodeId(to),
      peer: rulebook.nodeId(from),
      name: letter.message,
      ordinal,
      text: message.acknowledges === '' ? (letter.verdict ?? '') : `of ${message.acknowledges}`,
      rule: '',
      isRoleInvolved: false,
    };
    if (kind === LOSE) return { ...NOTHING, step, taken: message, edit: describeLoss(message) };
    const first = this.explain(to, letter.trigger);
    if (kind === DELIVER)
      return { ...this.react(step, [first], nameSending(message)), taken: message };
    const second = rulebook.explain(to, first.next, letter.trigger);
    // Both are acknowledged, so an acknowledgement cannot be named by what it is for.
    const both = this.react(step, [first, second]);
    return { ...both, taken: message, edit: `duplicate:${nameSending(message)}` };
  }

  private tellExpiry(kind: number, subject: number): ToldStep {
    const { node, timer, trigger } = assertDefined(this.rulebook.alarms[subject], 'alarm');
    const id = this.rulebook.nodeId(node);
    if (this.rulebook.getTrigger(trigger).kind === 'handover')
      return this.react({ ...START, kind: 'work', node: id, name: timer }, [
        this.explain(node, trigger),
      ]);
    const ordinal = this.armed.get(`${id} ${timer}`) ?? 0;
    return this.react({ ...START, kind: kindName(kind), node: id, name: timer, ordinal }, [
      this.explain(node, trigger),
    ]);
  }

  private explain(node: number, trigger: number): Reaction {
    return this.rulebook.explain(node, this.world.here.locals[node] ?? 0, trigger);
  }

  private react(step: ExploreStep, reactions: readonly Reaction[], arrival = ''): ToldStep {
    const node = this.rulebook.nodes.findIndex(({ node: { info } }) => info.id === step.node);
    const rule = reactions[0]?.rule ?? '';
    const armed = reactions.flatMap((reaction) => reaction.armed);
    this.noteArmed(step.node, armed);
    return {
      ...NOTHING,
      step: {
        ...step,
        rule,
        isRoleInvolved: reactions.some((reaction) => reaction.isRoleInvolved),
      },
      sent: reactions.flatMap((reaction) => this.send(node, reaction, arrival)),
      armed,
      cancelled: reactions.flatMap((reaction) => reaction.cancelled),
      works: reactions.flatMap((reaction) => reaction.works),
    };
  }

  private noteArmed(node: string, timers: readonly string[]): void {
    for (const timer of timers) this.armed.set(`${node} ${timer}`, this.count(`timer ${timer}`));
  }

  private send(node: number, { sends }: Reaction, arrival: string): Sent[] {
    return sends.map(({ message, to, after, transmission, isAcknowledgement }) => {
      const from = this.rulebook.nodeId(node);
      const sending = transmission?.number ?? 0;
      const ordinal = this.countSending(`${from} ${to}`, message, transmission);
      const acknowledges = isAcknowledgement ? arrival : '';
      const sent = { message, ordinal, from, to, after, sending, acknowledges };
      const direction = this.rulebook.directions.findIndex(
        (other) => other.from === node && this.rulebook.nodeId(other.to) === to,
      );
      this.queues[direction]?.push(sent);
      return sent;
    });
  }

  /** The same message again keeps its number. */
  private countSending(way: string, message: string, transmission?: Transmission): number {
    if (transmission === undefined) return this.count(message);
    const key = `${way} ${transmission.key}`;
    const known = this.transmitted.get(key);
    if (known !== undefined && transmission.number > 1) return known;
    const ordinal = this.count(message);
    this.transmitted.set(key, ordinal);
    return ordinal;
  }

  private count(id: string): number {
    const ordinal = (this.ordinals.get(id) ?? 0) + 1;
    this.ordinals.set(id, ordinal);
    return ordinal;
  }
}

/** As faults name one sending: `associate-req#1.2`. */
function nameSending({ message, ordinal, sending }: Sent): string {
  return `${message}#${ordinal}${sending === 0 ? '' : `.${sending}`}`;
}

function describeLoss(sent: Sent): string {
  return sent.acknowledges === '' ? `drop:${nameSending(sent)}` : `drop-ack:${sent.acknowledges}`;
}

function kindName(kind: number): ExploreStepKind {
  return assertDefined(KINDS[kind], 'kind of step');
}
