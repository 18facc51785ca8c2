import { assertDefined } from '../../../lib/assert';
import { unpackBudget } from '../rules/budget';
import type { World } from '../rules/world';
import { CRASH, DUPLICATE, EXPIRE, LOSE, kindOf, subjectOf } from '../rules/world';

/** What a step touches: two steps that touch nothing in common may come in either order, with the same result. */
export interface Touch {
  readonly kind: number;
  /** The node that acts; −1 for a loss, which nobody notices. */
  readonly node: number;
  /** The queue that it takes from; −1 for none. */
  readonly direction: number;
  /** Whether it makes a VM run or stop: "both ran at the same moment" depends on the order of these. */
  readonly isVisible: boolean;
  /** It takes the last fault of its kind, so that another one becomes impossible. */
  readonly isLastFault: boolean;
}

/** Of a step that is possible in the world's present state. */
export function describeTouch(world: World, step: number): Touch {
  const { rulebook } = world;
  const kind = kindOf(step);
  const subject = subjectOf(step);
  if (kind > EXPIRE)
    return { kind, node: subject, direction: -1, isVisible: true, isLastFault: true };
  const isMessage = kind <= DUPLICATE;
  const direction = isMessage ? subject : -1;
  const node = isMessage
    ? assertDefined(rulebook.directions[subject], 'direction').to
    : assertDefined(rulebook.alarms[subject], 'alarm').node;
  const left = unpackBudget(world.here.flags);
  return {
    kind,
    node: kind === LOSE ? -1 : node,
    direction,
    isVisible: kind !== LOSE && changesRunning(world, step, node),
    isLastFault:
      (kind === LOSE && left.losses === 1) || (kind === DUPLICATE && left.duplicates === 1),
  };
}

function changesRunning(world: World, step: number, node: number): boolean {
  const { rulebook } = world;
  world.take(step);
  const before = rulebook.show(node, world.here.locals[node] ?? 0).isRunning;
  return rulebook.show(node, world.there.locals[node] ?? 0).isRunning !== before;
}

/**
 * Whether the order of the two can matter. Crash and restart depend on everything: they are possible only while the run
 * is not over, so any other step may take their chance away.
 */
export function isDependent(a: Touch, b: Touch): boolean {
  if (a.kind >= CRASH || b.kind >= CRASH) return true;
  if (a.node === b.node && a.node >= 0) return true;
  if (a.direction === b.direction && a.direction >= 0) return true;
  if (a.kind === b.kind && a.isLastFault && b.isLastFault) return true;
  return a.isVisible && b.isVisible;
}
