import { assertDefined } from '../../../lib/assert';
import { toHex } from '../../../lib/hex';
import type { Effect, SendParams, Transmission } from '../../kernel/effects';
import type { MachineState } from '../../kernel/machine/compile-machine';
import type { NetworkNode } from '../../kernel/network';
import type { Fact, Watch } from './watches';
import { Memory } from './watches';
import type { Stepped, Stepper } from './stepper';
import { createLayeredStepper, createPlainStepper } from './stepper';

/** Where one node is, as far as anything later depends on it. Plain data, never changed in place. */
export interface Local {
  /** The role's machine, then those below it. */
  readonly machines: readonly Readonly<MachineState>[];
  readonly vm: string;
  /** Ids of the armed timers, sorted. */
  readonly timers: readonly string[];
  readonly isDown: boolean;
  readonly memory: readonly string[];
  /** Answers that go to the machines below once the work on them is over. */
  readonly waiting: readonly SendParams[];
}

export type Trigger =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly verdict?: string;
      /** A frame, in hex. */
      readonly bytes?: string;
    }
  /** The work on this answer is over. */
  | { readonly kind: 'handover'; readonly id: string }
  | { readonly kind: 'timer'; readonly id: string }
  | { readonly kind: 'crash' }
  | { readonly kind: 'restart' };

/** What a node does in one of its states on one trigger: found out once, then looked up. */
export interface Reaction {
  /** Id of the local state that follows. */
  readonly next: number;
  readonly sends: readonly SentMessage[];
  /** The rule it follows; null when none accepts the trigger. */
  readonly rule: string | null;
  /** Whether a rule of the role took part, not only the machines below it. */
  readonly isRoleInvolved: boolean;
  readonly broken: readonly string[];
  readonly cancelled: readonly string[];
  readonly armed: readonly string[];
  /** Works that begin with it. */
  readonly works: readonly string[];
}

export interface SentMessage {
  readonly message: string;
  readonly to: string;
  readonly verdict: string | undefined;
  /** The work that must have ended before it leaves. */
  readonly after: string | undefined;
  /** What goes over the link in place of a name, in hex. */
  readonly bytes: string | undefined;
  readonly transmission: Transmission | undefined;
  readonly isAcknowledgement: boolean;
}

interface Draft {
  vm: string;
  timers: ReadonlySet<string>;
  readonly sends: SentMessage[];
  readonly cancelled: string[];
  readonly armed: string[];
  readonly waiting: SendParams[];
}

/** One node of the network with all local states met so far, by number. */
export class LocalNode {
  readonly node: NetworkNode;
  readonly locals: Local[] = [];
  private readonly ids = new Map<string, number>();
  private readonly watch: Watch;
  private readonly stepper: Stepper;
  private readonly hasKeepAlives: boolean;
  /** Ids of timers that keep nothing going, as far as met. */
  readonly backgroundTimers = new Set<string>();

  constructor(node: NetworkNode, watch: Watch, hasKeepAlives: boolean) {
    this.node = node;
    this.hasKeepAlives = hasKeepAlives;
    this.watch = watch;
    this.stepper =
      node.components === undefined ? createPlainStepper(node) : createLayeredStepper(node);
  }

  /** The local state at the start, and what the node sends of its own accord. */
  start(): Reaction {
    const stepped = this.stepper.start();
    const { machines } = stepped;
    const nothing = { vm: 'absent', timers: [], isDown: false, memory: [], waiting: [] };
    return this.conclude({ machines, ...nothing }, { ...stepped, facts: [], isDown: false });
  }

  react(localId: number, trigger: Trigger): Reaction {
    const local = this.get(localId);
    // What reaches a node that is down is lost; nobody there takes note.
    if (trigger.kind === 'message' && local.isDown) return this.stay(localId);
    const timers =
      trigger.kind === 'timer' ? local.timers.filter((id) => id !== trigger.id) : local.timers;
    const handed =
      trigger.kind === 'handover'
        ? local.waiting.findIndex(({ message }) => message === trigger.id)
        : -1;
    // A node that goes down forgets what it was working on.
    const waiting =
      trigger.kind === 'crash' ? [] : local.waiting.filter((_, index) => index !== handed);
    const stepped = this.stepper.step(local.machines, trigger, local.waiting);
    return this.conclude(
      { ...local, timers, waiting },
      {
        ...stepped,
        facts: this.listTriggerFacts(trigger, stepped),
        isDown: trigger.kind === 'crash' || (trigger.kind !== 'restart' && local.isDown),
      },
    );
  }

  get(localId: number): Local {
    return assertDefined(this.locals[localId], `local state ${localId}`);
  }

  private stay(next: number): Reaction {
    const nothing = { sends: [], broken: [], cancelled: [], armed: [], works: [] };
    return { ...nothing, next, rule: null, isRoleInvolved: false };
  }

  private conclude(
    before: Local,
    done: {
      readonly machines: readonly MachineState[];
      readonly facts: readonly Fact[];
      readonly effects: readonly Effect[];
      readonly rule: string | null;
      readonly isRoleInvolved: boolean;
      readonly isDown: boolean;
    },
  ): Reaction {
    const memory = new Memory(before.memory);
    const draft: Draft = {
      vm: before.vm,
      timers: new Set(before.timers),
      sends: [],
      cancelled: [],
      armed: [],
      waiting: [...before.waiting],
    };
    const role = assertDefined(done.machines[0], 'role');
    for (const fact of [...done.facts, ...this.listRegionFacts(role)])
      this.watch(fact, memory, draft.vm);
    for (const effect of done.effects) {
      const fact = this.apply(effect, draft);
      if (fact !== null) this.watch(fact, memory, draft.vm);
      if (effect.type === 'vm') draft.vm = effect.params.state;
    }
    // A node that goes down forgets its timers, those that it armed last included.
    if (done.isDown && !before.isDown) {
      draft.cancelled.push(...draft.timers);
      draft.timers = new Set();
    }
    const timers = [...draft.timers].toSorted(byCode);
    const next = this.intern({
      machines: done.machines,
      vm: draft.vm,
      timers,
      isDown: done.isDown,
      memory: memory.list(),
      waiting: draft.waiting,
    });
    const { sends, cancelled, armed } = draft;
    const { rule, isRoleInvolved } = done;
    const works = done.effects.flatMap((effect) =>
      effect.type === 'work' ? [effect.params.work] : [],
    );
    const { broken } = memory;
    return { next, sends, rule, isRoleInvolved, broken, cancelled, armed, works };
  }

  private apply(effect: Effect, draft: Draft): Fact | null {
    if (effect.type === 'arm' && effect.params.isBackground === true) {
      // Keep-alives go round for ever: without a number of them, both of their timers stay out.
      if (!this.hasKeepAlives) return null;
      this.backgroundTimers.add(effect.params.timer);
    }
    if (effect.type !== 'send') return applyRest(effect, draft);
    const { params } = effect;
    const { message, to, verdict, after, frame, transmission, isAcknowledgement = false } = params;
    if (after !== undefined && frame === undefined && this.node.translate?.(params)) {
      draft.waiting.push(params);
      return null;
    }
    const bytes = frame === undefined ? undefined : this.write(frame);
    draft.sends.push({ message, to, verdict, after, bytes, transmission, isAcknowledgement });
    // Sent again by ECP, it is still the same message.
    return transmission !== undefined && transmission.number > 1
      ? null
      : { kind: 'sent', name: message };
  }

  private listTriggerFacts(trigger: Trigger, { isTaken, rule }: Stepped): Fact[] {
    if (trigger.kind === 'timer') return [{ kind: 'expired', name: trigger.id }];
    // After a crash ECP no longer knows what has arrived before.
    if (trigger.kind === 'crash' && this.node.components !== undefined)
      return [{ kind: 'crashed', name: '' }];
    // The same ECPDU again has been told already.
    if (trigger.kind !== 'message' || rule === 'ecp-receive.duplicate') return [];
    const { id, verdict } = trigger;
    const kind = isTaken ? 'delivered' : 'ignored';
    return [verdict === undefined ? { kind, name: id } : { kind, name: id, verdict }];
  }

  private write(frame: object): string {
    return toHex(assertDefined(this.node.port, 'port').write(frame));
  }

  private listRegionFacts(machine: MachineState): Fact[] {
    const name = assertDefined(this.node.machine.states[machine.state], 'state');
    const texts = this.node.describe(name, machine.context);
    return this.node.regions.map((region, index) => ({
      kind: 'region',
      name: `${region} ${texts[index] ?? ''}`,
    }));
  }

  private intern(local: Local): number {
    const key = JSON.stringify(local);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.locals.push(local) - 1;
    this.ids.set(key, id);
    return id;
  }
}

function applyRest(effect: Effect, draft: Draft): Fact | null {
  if (effect.type === 'vm') return { kind: 'vm', name: effect.params.state };
  if (effect.type !== 'arm' && effect.type !== 'cancel') return null;
  const { timer } = effect.params;
  const timers = new Set(draft.timers);
  if (timers.delete(timer)) draft.cancelled.push(timer);
  if (effect.type === 'arm') {
    timers.add(timer);
    draft.armed.push(timer);
  }
  draft.timers = timers;
  return null;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}
