import { assert, assertDefined } from '../../../lib/assert';
import {
  BOTH_RAN,
  EXCUSED,
  ONE_CRASH,
  ONE_DUPLICATE,
  ONE_EARLY,
  ONE_KEEP_ALIVE,
  ONE_LOSS,
  packBudget,
} from './budget';
import type { Budget } from './budget';
import type { Outlasts } from './outlasts';
import type { Alarm } from './rulebook';
import { Rulebook } from './rulebook';

/** Kinds of steps; a step is `kind * 256 + what`: a direction, an alarm or a node. */
export const DELIVER = 0;
export const LOSE = 1;
export const DUPLICATE = 2;
export const EXPIRE = 3;
export const CRASH = 4;
const RESTART = 5;
/** A time-out expires although what it waits for is still under way. */
export const EARLY = 6;

export const kindOf = (step: number): number => step >> 8;
export const subjectOf = (step: number): number => step & 255;

const MOST_LETTERS = 120;
const TOO_MANY = `more than ${MOST_LETTERS} messages in flight`;

/** One state taken apart: where each node is, what lies in the queues, what is left of the budget. */
interface Scene {
  readonly locals: Int32Array;
  /** Messages by direction, within a direction in order. */
  readonly letters: Int32Array;
  count: number;
  flags: number;
}

/**
 * Takes states apart and steps them. `here` is the state that was loaded; `take` leaves its successor in `there`, whose
 * bytes `encode` makes. Works on flat arrays of numbers: this is the inner loop of the search.
 */
export class World {
  readonly rulebook: Rulebook;
  readonly here: Scene;
  readonly there: Scene;
  /** Steps that are possible in `here`. */
  readonly steps = new Int32Array(64);
  stepCount = 0;
  /** Properties that the last step broke, one bit each. */
  broken = 0;
  readonly bytes = new Uint8Array(512);
  private readonly oneVmRunning: number;

  constructor(rulebook: Rulebook) {
    this.rulebook = rulebook;
    this.here = createScene(rulebook.nodes.length);
    this.there = createScene(rulebook.nodes.length);
    const bit = rulebook.properties.indexOf('one-vm-running');
    this.oneVmRunning = bit < 0 ? 0 : 1 << bit;
  }

  /** Puts the start into `there`. */
  begin(budget: Budget): void {
    const { there } = this;
    const { locals, letters } = this.rulebook.start();
    there.count = 0;
    there.flags = packBudget(budget);
    locals.forEach((local, node) => (there.locals[node] = local));
    for (const letter of letters) this.post(letter);
  }

  /** Numbers of variable length: small ones take one byte. The letters end where the state ends. */
  encode(): number {
    const { there } = this;
    let length = 0;
    for (const local of there.locals) length = this.put(local, length);
    length = this.put(there.flags, length);
    for (let index = 0; index < there.count; index++)
      length = this.put(there.letters[index] ?? 0, length);
    return length;
  }

  /** Reads `length` bytes of `bytes` into `here` and lists what can happen. */
  load(length: number): void {
    const { here, bytes } = this;
    const nodes = here.locals.length;
    let number = 0;
    let shift = 0;
    let read = 0;
    for (let index = 0; index < length; index++) {
      const byte = bytes[index] ?? 0;
      number |= (byte & 127) << shift;
      shift += 7;
      if (byte >= 128) continue;
      if (read < nodes) here.locals[read] = number;
      else if (read === nodes) here.flags = number;
      else here.letters[read - nodes - 1] = number;
      read++;
      number = 0;
      shift = 0;
    }
    here.count = read - nodes - 1;
    this.listSteps();
  }

  /** Nothing is in flight and no timer is armed: the run is over, a crash would change nothing any more. */
  get isQuiet(): boolean {
    return this.stepCount === 0;
  }

  take(step: number): void {
    const { here, there } = this;
    for (let node = 0; node < here.locals.length; node++)
      there.locals[node] = here.locals[node] ?? 0;
    there.flags = here.flags;
    there.count = here.count;
    for (let index = 0; index < here.count; index++)
      there.letters[index] = here.letters[index] ?? 0;
    this.broken = 0;
    const kind = step >> 8;
    const subject = step & 255;
    if (kind <= DUPLICATE) this.takeMessage(kind, subject);
    else if (kind === EXPIRE || kind === EARLY) {
      if (kind === EARLY) there.flags -= ONE_EARLY;
      const alarm = assertDefined(this.rulebook.alarms[subject], 'alarm');
      if (alarm.isKeepAlive) there.flags -= ONE_KEEP_ALIVE;
      this.react(alarm.node, alarm.trigger);
    } else if (kind === CRASH) {
      there.flags -= ONE_CRASH;
      this.react(subject, Rulebook.crash);
    } else this.react(subject, Rulebook.restart);
  }

  /** A duplicate arrives directly after the original, as the fault of that name has it: one step, two deliveries. */
  private takeMessage(kind: number, direction: number): void {
    const { rulebook, there } = this;
    const letter = assertDefined(rulebook.letters[this.takeHead(direction)], 'letter');
    const { to } = assertDefined(rulebook.directions[direction], 'direction');
    if (kind === LOSE) there.flags -= ONE_LOSS;
    else {
      this.react(to, letter.trigger);
      if (kind === DUPLICATE) {
        there.flags -= ONE_DUPLICATE;
        this.react(to, letter.trigger);
      }
    }
  }

  private react(node: number, trigger: number): void {
    const { rulebook, there } = this;
    const local = there.locals[node] ?? 0;
    const move = rulebook.move(node, local, trigger);
    there.locals[node] = move.next;
    this.broken |= move.broken;
    if (move.excuses) there.flags |= EXCUSED;
    if (move.asksPull) there.flags &= ~EXCUSED;
    for (const letter of move.letters) this.post(letter);
    if (move.next !== local && rulebook.show(node, move.next).isRunning)
      this.checkRunning(node, local);
  }

  /** A VM has started at `node`: does another run? */
  private checkRunning(node: number, before: number): void {
    const { rulebook, there } = this;
    if (rulebook.show(node, before).isRunning) return;
    for (let other = 0; other < there.locals.length; other++) {
      if (other === node || !rulebook.show(other, there.locals[other] ?? 0).isRunning) continue;
      there.flags |= BOTH_RAN;
      this.broken |= this.oneVmRunning;
    }
  }

  private listSteps(): void {
    const { here, rulebook } = this;
    this.stepCount = 0;
    let direction = -1;
    for (let index = 0; index < here.count; index++) {
      const next = rulebook.directionOf(here.letters[index] ?? 0);
      if (next !== direction) this.listMessageSteps(next);
      direction = next;
    }
    this.listAlarmSteps(false);
    if (this.stepCount === 0) return;
    if (rulebook.hasKeepAlives) this.listAlarmSteps(true);
    this.listCrashSteps();
  }

  /** Timers in the background keep nothing going: they come after all else. */
  private listAlarmSteps(isBackground: boolean): void {
    const { here, rulebook } = this;
    for (let node = 0; node < here.locals.length; node++)
      for (const id of rulebook.show(node, here.locals[node] ?? 0).alarms) {
        const alarm = assertDefined(rulebook.alarms[id], 'alarm');
        if (alarm.isBackground !== isBackground) continue;
        if (alarm.isKeepAlive && (here.flags & (3 * ONE_KEEP_ALIVE)) === 0) continue;
        if (this.mayExpire(alarm)) this.addStep(EXPIRE, id);
        else if ((here.flags & (3 * ONE_EARLY)) !== 0) this.addStep(EARLY, id);
      }
  }

  private mayExpire({ outlasts }: Alarm): boolean {
    const { rulebook, here } = this;
    if (outlasts === null) return true;
    for (let index = 0; index < here.count; index++) {
      const letter = assertDefined(rulebook.letters[here.letters[index] ?? 0], 'letter');
      if (outlasts.covers(letter)) return false;
    }
    if (outlasts.both?.every((timer) => this.isArmed(outlasts.nodes, timer)) === true) return false;
    return outlasts.nodes.every((node) =>
      rulebook
        .show(node, here.locals[node] ?? 0)
        .alarms.every((other) => !this.isUnderWay(other, outlasts)),
    );
  }

  private isArmed(nodes: readonly number[], timer: string): boolean {
    const { rulebook, here } = this;
    return nodes.some((node) =>
      rulebook
        .show(node, here.locals[node] ?? 0)
        .alarms.some((id) => rulebook.alarms[id]?.timer === timer),
    );
  }

  private isUnderWay(id: number, outlasts: Outlasts): boolean {
    const { timer, trigger } = assertDefined(this.rulebook.alarms[id], 'alarm');
    return outlasts.coversAlarm(timer, this.rulebook.getTrigger(trigger).kind === 'handover');
  }

  private listMessageSteps(direction: number): void {
    const { flags } = this.here;
    this.addStep(DELIVER, direction);
    if ((flags & (3 * ONE_LOSS)) !== 0) this.addStep(LOSE, direction);
    if ((flags & (3 * ONE_DUPLICATE)) !== 0) this.addStep(DUPLICATE, direction);
  }

  private listCrashSteps(): void {
    const { here, rulebook } = this;
    for (let node = 0; node < here.locals.length; node++) {
      if (rulebook.show(node, here.locals[node] ?? 0).isDown) this.addStep(RESTART, node);
      else if ((here.flags & ONE_CRASH) !== 0) this.addStep(CRASH, node);
    }
  }

  private addStep(kind: number, subject: number): void {
    this.steps[this.stepCount++] = kind * 256 + subject;
  }

  /** Takes the first letter of a direction out of `there`. */
  private takeHead(direction: number): number {
    const { rulebook, there } = this;
    let at = 0;
    while (at < there.count && rulebook.directionOf(there.letters[at] ?? 0) !== direction) at++;
    const letter = there.letters[at] ?? 0;
    there.count--;
    for (let index = at; index < there.count; index++)
      there.letters[index] = there.letters[index + 1] ?? 0;
    return letter;
  }

  /** Puts a letter at the end of its direction in `there`. */
  private post(letter: number): void {
    const { rulebook, there } = this;
    assert(there.count < MOST_LETTERS, TOO_MANY);
    const direction = rulebook.directionOf(letter);
    let at = there.count;
    while (at > 0 && rulebook.directionOf(there.letters[at - 1] ?? 0) > direction) at--;
    for (let index = there.count; index > at; index--)
      there.letters[index] = there.letters[index - 1] ?? 0;
    there.letters[at] = letter;
    there.count++;
  }

  private put(value: number, at: number): number {
    let rest = value;
    let length = at;
    while (rest >= 128) {
      this.bytes[length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[length++] = rest;
    return length;
  }
}

function createScene(nodes: number): Scene {
  return {
    locals: new Int32Array(nodes),
    letters: new Int32Array(MOST_LETTERS),
    count: 0,
    flags: 0,
  };
}
