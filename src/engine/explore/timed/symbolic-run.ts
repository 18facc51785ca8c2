import { assertDefined } from '../../../lib/assert';
import type { Sent, ToldStep } from '../search/describe-path';
import type { Inequality, Interval, Sum } from './linear';
import { add, bound, subtract } from './linear';

/** What the timed engine does with an order of steps, with sums of parameters in place of times. */
export interface SymbolicInput {
  /** The first entry is the start. */
  readonly told: readonly ToldStep[];
  /** By entry of `told`: whether a VM begins or stops to run. */
  readonly isVisible: readonly boolean[];
  readonly box: readonly Interval[];
  /** The parameter that gives the length of a message, timer or work. */
  lengthOf(id: string): Sum;
}

/**
 * All conditions under which exactly this order happens, one list for each way in which messages queue up behind each other
 * (a message that leaves later never arrives earlier: its time is the larger of two sums). Each list is necessary, and
 * together they are sufficient; equal times are left out, there what was sent first comes first.
 */
export function listConditions(input: SymbolicInput): Inequality[][] {
  const found: Inequality[][] = [];
  const open: boolean[][] = [[]];
  for (let choices = open.pop(); choices !== undefined; choices = open.pop()) {
    const run = new SymbolicRun(input, choices);
    const conditions = run.follow();
    if (run.needsChoice) open.push([...choices, true], [...choices, false]);
    else if (conditions !== null) found.push(conditions);
  }
  return found;
}

class SymbolicRun {
  needsChoice = false;
  private isImpossible = false;
  private readonly input: SymbolicInput;
  private readonly choices: readonly boolean[];
  private readonly zero: Sum;
  private taken = 0;
  private readonly conditions: Inequality[] = [];
  private readonly departures = new Map<string, Sum>();
  private readonly arrivals = new Map<string, Sum>();
  private readonly workEnds = new Map<string, Sum>();
  private readonly due = new Map<string, Sum>();
  private readonly timers = new Map<string, Sum>();
  /** The last step at each node, and the last one that everybody sees. */
  private readonly lastSteps = new Map<string, { readonly at: Sum; readonly queue: string }>();

  constructor(input: SymbolicInput, choices: readonly boolean[]) {
    this.input = input;
    this.choices = choices;
    this.zero = input.box.map(() => 0);
  }

  /** Null when the order cannot happen so. */
  follow(): Inequality[] | null {
    const { told, isVisible } = this.input;
    told.forEach((entry, index) => {
      if (this.needsChoice || this.isImpossible) return;
      const at = index === 0 ? this.zero : this.timeOf(entry);
      if (index > 0) this.order(entry, at, isVisible[index] ?? false);
      this.react(entry, at);
    });
    return this.isImpossible ? null : this.conditions;
  }

  private timeOf({ step }: ToldStep): Sum {
    const due = step.kind === 'expire' ? this.timers.get(step.name) : this.due.get(keyOf(step));
    return assertDefined(due, `time of ${step.name}`);
  }

  /** After the step before it at its node; messages of one queue are in order anyway. */
  private order({ step }: ToldStep, at: Sum, isVisible: boolean): void {
    const queue = step.peer === null ? '' : `${step.peer}>${step.node}`;
    const places = isVisible ? [step.node, 'everybody'] : [step.node];
    for (const place of places) {
      const last = this.lastSteps.get(place);
      if (last !== undefined && (queue === '' || last.queue !== queue)) this.demand(last.at, at);
      this.lastSteps.set(place, { at, queue });
    }
  }

  private react({ step, sent, armed, cancelled, works }: ToldStep, at: Sum): void {
    if (step.kind === 'expire') this.timers.delete(step.name);
    for (const id of cancelled) this.cancel(id, at);
    for (const id of armed) this.timers.set(id, add(at, this.input.lengthOf(`timer ${id}`)));
    for (const id of works)
      this.workEnds.set(`${step.node} ${id}`, add(at, this.input.lengthOf(id)));
    for (const message of sent) if (!this.needsChoice) this.send(message, at);
  }

  private cancel(id: string, at: Sum): void {
    const due = this.timers.get(id);
    if (due !== undefined) this.demand(at, due);
    this.timers.delete(id);
  }

  private send(sent: Sent, at: Sum): void {
    const queue = `${sent.from}>${sent.to}`;
    const workEnd = this.workEnds.get(`${sent.from} ${sent.after ?? ''}`);
    const departure = this.later(this.later(at, workEnd), this.departures.get(queue));
    const arrival = this.later(
      add(departure, this.input.lengthOf(sent.message)),
      this.arrivals.get(queue),
    );
    this.departures.set(queue, departure);
    this.arrivals.set(queue, arrival);
    this.due.set(`${sent.message}#${sent.ordinal}`, arrival);
  }

  /** The later of two times; where that depends on the parameters, the choice says which, on condition that it is. */
  private later(a: Sum, b: Sum | undefined): Sum {
    if (b === undefined) return a;
    const { min, max } = bound(subtract(a, b), this.input.box);
    if (min >= 0) return a;
    if (max <= 0) return b;
    const isFirst = this.choices[this.taken++];
    if (isFirst === undefined) {
      this.needsChoice = true;
      return a;
    }
    // Where both are equal, either is right.
    const [small, large] = isFirst ? [b, a] : [a, b];
    this.conditions.push({ sum: subtract(small, large), limit: isFirst ? 0 : -1 });
    return large;
  }

  /** Times are whole microseconds: before means at least one microsecond before. */
  private demand(first: Sum, second: Sum): void {
    const sum = subtract(first, second);
    const { min, max } = bound(sum, this.input.box);
    if (min > -1) this.isImpossible = true;
    else if (max > -1) this.conditions.push({ sum, limit: -1 });
  }
}

function keyOf({ name, ordinal }: ToldStep['step']): string {
  return `${name}#${ordinal}`;
}
