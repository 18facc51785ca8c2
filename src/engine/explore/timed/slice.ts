import type { Inequality, Sum } from './linear';
import { atMost, below, equals, invert, negate } from './linear';
import type { Space } from './space';

/** The values in question: within the intervals, and where some conditions hold. */
export class Slice {
  readonly space: Space;
  readonly conditions: readonly Inequality[];
  private readonly signs = new Map<string, number | null>();

  constructor(space: Space, conditions: readonly Inequality[] = []) {
    this.space = space;
    this.conditions = conditions;
  }

  narrow(conditions: readonly Inequality[]): Slice {
    return new Slice(this.space, [...this.conditions, ...conditions]);
  }

  holds(conditions: readonly Inequality[]): boolean {
    return this.space.holds([...this.conditions, ...conditions]);
  }

  /** −1, 0 or 1 when the sum has that sign for all values; null when it depends on them. */
  signOf(sum: Sum): number | null {
    const { min, max } = this.space.bound(sum);
    if (min > 0) return 1;
    if (max < 0) return -1;
    if (min === 0 && max === 0) return 0;
    if (this.conditions.length === 0) return null;
    const key = sum.join();
    const known = this.signs.get(key);
    if (known !== undefined) return known;
    const sign = this.findSign(sum);
    this.signs.set(key, sign);
    return sign;
  }

  private findSign(sum: Sum): number | null {
    const signs = [
      ...(this.holds([below(sum)]) ? [-1] : []),
      ...(this.holds(equals(sum)) ? [0] : []),
      ...(this.holds([below(invert(sum))]) ? [1] : []),
    ];
    return signs.length === 1 ? (signs[0] ?? null) : null;
  }

  /** The conditions with `sum ≤ 0` among them, none that follows from the others; null when nothing is left. */
  constrain(conditions: readonly Inequality[], sum: Sum): readonly Inequality[] | null {
    const { min, max } = this.space.bound(sum);
    if (max <= 0) return conditions;
    if (min > 0) return null;
    const added = atMost(sum);
    if (!this.holds([...conditions, added])) return null;
    if (!this.holds([...conditions, negate(added)])) return conditions;
    return dropImplied(this, [...conditions, added]);
  }
}

/** Leaves out, one by one, what follows from the rest. */
export function dropImplied(slice: Slice, conditions: readonly Inequality[]): Inequality[] {
  let kept = [...conditions];
  for (const condition of conditions) {
    const rest = kept.filter((other) => other !== condition);
    if (!slice.holds([...rest, negate(condition)])) kept = rest;
  }
  return kept;
}
