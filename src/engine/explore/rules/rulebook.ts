import { assert, assertDefined } from '../../../lib/assert';
import type { Network } from '../../kernel/network';
import type { Settings } from '../../roles/settings';
import type { Local, Reaction, SentMessage, Trigger } from './local-node';
import { LocalNode } from './local-node';
import type { Outlasts } from './outlasts';
import { findOutlasts } from './outlasts';
import { createWatches } from './watches';

/** A message as it lies in a queue: its direction, and what it means to the node at the end. */
export interface Letter {
  readonly direction: number;
  readonly message: string;
  readonly verdict: string | undefined;
  /** A frame, in hex; undefined for a name. */
  readonly bytes: string | undefined;
  readonly isAcknowledgement: boolean;
  /** What it is to the receiver, by number. */
  readonly trigger: number;
}

export interface Direction {
  readonly from: number;
  readonly to: number;
}

/** A timer of a node, or a piece of its work that ends. */
export interface Alarm {
  readonly node: number;
  readonly timer: string;
  readonly trigger: number;
  /** What must not be under way any more when it expires; null: it may expire at any time. */
  readonly outlasts: Outlasts | null;
  /** It keeps nothing going: when only such timers are left, nothing new can happen. */
  readonly isBackground: boolean;
  /** Its station sends a keep-alive when it expires. */
  readonly isKeepAlive: boolean;
}

/** The same as a Reaction, in numbers: what the search looks up. */
export interface Move {
  readonly next: number;
  readonly letters: readonly number[];
  readonly isRoleInvolved: boolean;
  /** Property numbers, one bit each. */
  readonly broken: number;
  /** `n` has expired. */
  readonly excuses: boolean;
  /** A PULL is asked for: an earlier time-out is no excuse for it. */
  readonly asksPull: boolean;
}

/** A local state in numbers. */
export interface Shown {
  readonly isRunning: boolean;
  readonly isDown: boolean;
  readonly alarms: readonly number[];
}

/**
 * The rules as numbers. Messages, timers, local states and moves get their numbers when they are first met, so a role
 * with more states or messages needs no change here; each pair of local state and trigger goes through the compiled
 * machine once and is looked up from then on.
 */
export class Rulebook {
  readonly nodes: readonly LocalNode[];
  readonly directions: readonly Direction[];
  readonly letters: Letter[] = [];
  readonly alarms: Alarm[] = [];
  readonly properties: readonly string[];
  readonly settings: Settings;
  readonly hasKeepAlives: boolean;
  private readonly ids: readonly string[];
  private readonly triggers: Trigger[];
  private readonly moves: (Move | undefined)[][][];
  private readonly shown: (Shown | undefined)[][];
  private readonly letterDirections: number[] = [];

  /** `hasKeepAlives`: keep-alives, and the time-out that waits for them, are explored too. */
  constructor(
    network: Network,
    settings: Settings,
    properties: readonly string[],
    hasKeepAlives = false,
  ) {
    const watches = createWatches(settings);
    this.ids = network.nodes.map(({ info }) => info.id);
    this.nodes = network.nodes.map(
      (node) => new LocalNode(node, watches.get(node.info.id) ?? (() => undefined), hasKeepAlives),
    );
    this.directions = network.links.flatMap(({ ends: [a, b] }) => [
      { from: a, to: b },
      { from: b, to: a },
    ]);
    this.settings = settings;
    this.properties = properties;
    this.hasKeepAlives = hasKeepAlives;
    this.triggers = [{ kind: 'crash' }, { kind: 'restart' }];
    this.moves = this.nodes.map(() => []);
    this.shown = this.nodes.map(() => []);
  }

  /** Number of the trigger that every node may meet. */
  static readonly crash = 0;
  static readonly restart = 1;

  getTrigger(trigger: number): Trigger {
    return assertDefined(this.triggers[trigger], `trigger ${trigger}`);
  }

  /** All local states at the start, and the letters that lie in the queues then. */
  start(): { readonly locals: readonly number[]; readonly letters: readonly number[] } {
    const reactions = this.nodes.map((node) => node.start());
    const letters = reactions.flatMap((reaction, node) => this.listLetters(node, reaction.sends));
    return { locals: reactions.map(({ next }) => next), letters };
  }

  move(node: number, local: number, trigger: number): Move {
    return this.moves[node]?.[local]?.[trigger] ?? this.createMove(node, local, trigger);
  }

  /** The move with its words, for telling it; not for the search. */
  explain(node: number, local: number, trigger: number): Reaction {
    return this.getNode(node).react(local, this.getTrigger(trigger));
  }

  show(node: number, local: number): Shown {
    return this.shown[node]?.[local] ?? this.createShown(node, local);
  }

  /** Direction of a letter. */
  directionOf(letter: number): number {
    return this.letterDirections[letter] ?? 0;
  }

  getLocal(node: string, locals: ArrayLike<number>): Local {
    const index = this.ids.indexOf(node);
    return this.getNode(index).get(locals[index] ?? 0);
  }

  nodeId(node: number): string {
    return assertDefined(this.ids[node], `node ${node}`);
  }

  private getNode(node: number): LocalNode {
    return assertDefined(this.nodes[node], `node ${node}`);
  }

  private createMove(node: number, local: number, triggerId: number): Move {
    const trigger = this.getTrigger(triggerId);
    const reaction = this.getNode(node).react(local, trigger);
    const move = {
      next: reaction.next,
      letters: this.listLetters(node, reaction.sends),
      isRoleInvolved: reaction.isRoleInvolved,
      broken: this.maskOf(reaction.broken),
      excuses: trigger.kind === 'timer' && trigger.id === 'n',
      asksPull: reaction.sends.some(({ message }) => message === 'pull-req'),
    };
    const table = (assertDefined(this.moves[node], 'node')[local] ??= []);
    table[triggerId] = move;
    return move;
  }

  private maskOf(broken: readonly string[]): number {
    return broken.reduce((mask, id) => {
      const bit = this.properties.indexOf(id);
      return bit < 0 ? mask : mask | (1 << bit);
    }, 0);
  }

  private createShown(node: number, localId: number): Shown {
    const local = this.getNode(node).get(localId);
    const works = local.waiting.map(({ message }) =>
      this.alarmOf(node, message, { kind: 'handover', id: message }),
    );
    const timers = local.timers.map((id) => this.alarmOf(node, id, { kind: 'timer', id }));
    const alarms = [...new Set([...timers, ...works])];
    const shown = { isRunning: local.vm === 'running', isDown: local.isDown, alarms };
    assertDefined(this.shown[node], 'node')[localId] = shown;
    return shown;
  }

  private listLetters(node: number, sends: readonly SentMessage[]): number[] {
    return sends.map((sent) => this.letterOf(node, sent));
  }

  private letterOf(node: number, sent: SentMessage): number {
    const { message, to, verdict, bytes, isAcknowledgement } = sent;
    const receiver = this.ids.indexOf(to);
    const direction = this.directions.findIndex(
      (other) => other.from === node && other.to === receiver,
    );
    assert(direction >= 0, `no link from ${this.nodeId(node)} to ${to}`);
    const known = this.letters.findIndex(
      (other) =>
        other.direction === direction &&
        other.message === message &&
        other.verdict === verdict &&
        other.bytes === bytes,
    );
    if (known >= 0) return known;
    const trigger = this.addTrigger({
      kind: 'message',
      id: message,
      ...(verdict === undefined ? {} : { verdict }),
      ...(bytes === undefined ? {} : { bytes }),
    });
    this.letterDirections.push(direction);
    const letter = { direction, message, verdict, bytes, isAcknowledgement, trigger };
    return this.letters.push(letter) - 1;
  }

  private alarmOf(node: number, timer: string, what: Trigger): number {
    const known = this.alarms.findIndex(
      (other) =>
        other.node === node &&
        other.timer === timer &&
        this.getTrigger(other.trigger).kind === what.kind,
    );
    if (known >= 0) return known;
    const trigger = this.addTrigger(what);
    const outlasts = what.kind === 'timer' ? findOutlasts(this, node, timer) : null;
    const isBackground = this.getNode(node).backgroundTimers.has(timer);
    const isKeepAlive = timer === 'reinit-keep-alive';
    return this.alarms.push({ node, timer, trigger, outlasts, isBackground, isKeepAlive }) - 1;
  }

  private addTrigger(trigger: Trigger): number {
    return this.triggers.push(trigger) - 1;
  }
}
