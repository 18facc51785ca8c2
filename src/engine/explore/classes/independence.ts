import { assertDefined } from '../../../lib/assert';
import { unpackBudget } from '../rules/budget';
import type { World } from '../rules/world';
import { DUPLICATE, EARLY, EXPIRE, LOSE, kindOf, subjectOf } from '../rules/world';
import { listConcerns } from './concerns';

/** What a step touches: two steps that touch nothing in common may come in either order, with the same result. */
export interface Touch {
  readonly kind: number;
  /** It is possible only while the run is not over, so any other step may take its chance away: it depends on everything. */
  readonly isWhileRunning: boolean;
  /** The node that acts; −1 for a loss, which nobody notices. */
  readonly node: number;
  /** The queue that it takes from; −1 for none. */
  readonly direction: number;
  /** Whether it makes a VM run or stop: "both ran at the same moment" depends on the order of these. */
  readonly isVisible: boolean;
  /** It takes the last fault of its kind, so that another one becomes impossible. */
  readonly isLastFault: boolean;
  /** The alarm that goes off with it; −1 for none. */
  readonly alarm: number;
  /** Time-outs for which it takes away, or brings, something that they wait for. */
  readonly concerns: readonly number[];
}

/** A crash or restart. */
const ANY = {
  isWhileRunning: true,
  direction: -1,
  isVisible: true,
  isLastFault: true,
  alarm: -1,
  concerns: [],
};

/** Of a step that is possible in the world's present state. */
export function describeTouch(world: World, step: number): Touch {
  const { rulebook } = world;
  const kind = kindOf(step);
  const subject = subjectOf(step);
  if (kind > EXPIRE && kind !== EARLY) return { ...ANY, kind, node: subject };
  const isMessage = kind <= DUPLICATE;
  const node = isMessage
    ? assertDefined(rulebook.directions[subject], 'direction').to
    : assertDefined(rulebook.alarms[subject], 'alarm').node;
  const left = unpackBudget(world.here.flags);
  world.take(step);
  return {
    kind,
    isWhileRunning: !isMessage && rulebook.alarms[subject]?.isBackground === true,
    node: kind === LOSE ? -1 : node,
    direction: isMessage ? subject : -1,
    isVisible: kind !== LOSE && hasChangedRunning(world, node),
    isLastFault:
      (kind === LOSE && left.losses === 1) ||
      (kind === DUPLICATE && left.duplicates === 1) ||
      (kind === EARLY && left.early === 1),
    alarm: isMessage ? -1 : subject,
    concerns: listConcerns(world),
  };
}

function hasChangedRunning({ rulebook, here, there }: World, node: number): boolean {
  const before = rulebook.show(node, here.locals[node] ?? 0).isRunning;
  return rulebook.show(node, there.locals[node] ?? 0).isRunning !== before;
}

/** Whether the order of the two can matter. */
export function isDependent(a: Touch, b: Touch): boolean {
  if (a.isWhileRunning || b.isWhileRunning) return true;
  if (a.node === b.node && a.node >= 0) return true;
  if (a.direction === b.direction && a.direction >= 0) return true;
  if (a.kind === b.kind && a.isLastFault && b.isLastFault) return true;
  if (a.concerns.includes(b.alarm) || b.concerns.includes(a.alarm)) return true;
  return a.isVisible && b.isVisible;
}
