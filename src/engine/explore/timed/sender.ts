import type { SendParams } from '../../kernel/effects';
import type { Draft, FollowerInput } from './follower';
import type { Inequality, Sum } from './linear';
import { add, invert, subtract } from './linear';
import type { Moment } from './moment';
import { order } from './moment';
import { withEntry } from './scene';

/** Sends as the engine's transport does: after the work, and nothing overtakes, neither when it leaves nor when it arrives. */
export class Sender {
  private readonly input: FollowerInput;

  constructor(input: FollowerInput) {
    this.input = input;
  }

  send(draft: Draft, { message, to, after }: SendParams): Draft[] {
    const { scene, step, node } = draft;
    const direction = this.findDirection(node, to);
    const workEnd = after === undefined ? undefined : scene.workEnds.get(`${node} ${after}`);
    const last = scene.departures.get(direction);
    return this.later(draft, step.at, workEnd)
      .flatMap(([waited, ready]) => this.later(waited, ready, last?.at))
      .flatMap(([waited, at]) => {
        const left = this.depart(waited, direction, at);
        const arrival = add(at, this.input.lengthOf(message));
        const before = scene.arrivals.get(direction);
        return this.later(left.draft, arrival, before).map(([done, due]) =>
          launch(done, { direction, departure: left.departure, at: due }),
        );
      });
  }

  private findDirection(node: number, to: string): number {
    const { rulebook } = this.input;
    return rulebook.directions.findIndex(
      (other) => other.from === node && rulebook.nodeId(other.to) === to,
    );
  }

  /** A message that leaves at once does so within the step; one that waits has a moment of its own in the schedule. */
  private depart(draft: Draft, direction: number, at: Sum): { draft: Draft; departure: Moment } {
    const unsure = this.findWait(draft, direction, at);
    const isWithin = unsure === 'none';
    const { step, added } = draft;
    const departure = isWithin
      ? step
      : { at, parent: step, index: added, unsure: unsure === 'some' ? null : unsure };
    const departures = withEntry(draft.scene.departures, direction, departure);
    const scene = { ...draft.scene, departures };
    return { draft: { ...draft, scene, added: isWithin ? added : added + 1 }, departure };
  }

  /** Whether it has to wait, or the sum on whose sign that depends. */
  private findWait({ scene, step }: Draft, direction: number, at: Sum): 'none' | 'some' | Sum {
    const { slice } = this.input;
    const wait = subtract(at, step.at);
    const sign = slice.signOf(wait);
    if (sign === null) return wait;
    if (sign > 0) return 'some';
    const last = scene.departures.get(direction);
    if (last === undefined || last === step) return 'none';
    // At the same time: it waits if the one before it does.
    const found = order(last, step, slice);
    if (found.kind === 'known') return found.isFirst ? 'none' : 'some';
    return found.sum;
  }

  /** The later of two times; where that depends on the values, both, each on its condition. */
  private later(draft: Draft, a: Sum, b: Sum | undefined): (readonly [Draft, Sum])[] {
    if (b === undefined) return [[draft, a]];
    const difference = subtract(b, a);
    const { min, max } = this.input.slice.space.bound(difference);
    if (max <= 0) return [[draft, a]];
    if (min >= 0) return [[draft, b]];
    // Where both are equal, either is right.
    return [
      ...this.demand(draft, difference).map((one) => [one, a] as const),
      ...this.demand(draft, invert(difference)).map((one) => [one, b] as const),
    ];
  }

  private demand(draft: Draft, sum: Sum): Draft[] {
    const conditions: readonly Inequality[] | null = this.input.slice.constrain(
      draft.scene.conditions,
      sum,
    );
    return conditions === null ? [] : [{ ...draft, scene: { ...draft.scene, conditions } }];
  }
}

function launch(
  draft: Draft,
  { direction, departure, at }: { direction: number; departure: Moment; at: Sum },
): Draft {
  const { scene, step, added } = draft;
  const isWithin = departure === step;
  const index = isWithin ? added : 0;
  const arrival = { at, parent: departure, index, unsure: null };
  const queue = [...(scene.queues.get(direction) ?? []), arrival];
  return {
    ...draft,
    scene: {
      ...scene,
      queues: withEntry(scene.queues, direction, queue),
      arrivals: withEntry(scene.arrivals, direction, at),
    },
    added: isWithin ? added + 1 : added,
  };
}
