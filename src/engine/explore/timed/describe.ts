import type { TimedCondition } from '../../../trace/answers/timed-exploration';
import type { Inequality } from './linear';

/** `a − b ≤ −1` is `a < b`, and `a − b ≤ 0` is `a ≤ b`. */
export function describeConditions(
  conditions: readonly Inequality[],
  ids: readonly string[],
): TimedCondition[] {
  return conditions.map((condition) => ({ ...condition, text: describe(condition, ids) }));
}

function describe({ sum, limit }: Inequality, ids: readonly string[]): string {
  const list = (sign: number): string =>
    sum
      .flatMap((count, index) => {
        if (count * sign <= 0) return [];
        const id = ids[index] ?? '';
        return [Math.abs(count) === 1 ? id : `${Math.abs(count)}·${id}`];
      })
      .join(' + ') || '0';
  return `${list(1)} ${limit < 0 ? '<' : '≤'} ${list(-1)}`;
}
