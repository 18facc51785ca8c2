import type { Interval } from './linear';

/** What makes more ways than can be listed: how often something is asked again before a deadline is over. */
export interface Rounds {
  /** Numbers of the parameters. */
  readonly poll: number;
  readonly deadlines: readonly number[];
}

/** How many polls fit, at about the longest poll. */
const MOST_POLLS = [2, 4, 8, 16, 32, 64];

/** Intervals within those of the question into which fewer polls fit: from few to many, each holds the one before. */
export function listNarrower(box: readonly Interval[], { poll, deadlines }: Rounds): Interval[][] {
  const found: Interval[][] = [];
  for (const polls of MOST_POLLS) {
    const narrower = narrow(box, poll, deadlines, polls);
    if (!isSame(narrower, box) && !isSame(narrower, found.at(-1))) found.push(narrower);
  }
  return found;
}

/** A longer poll; shorter deadlines only where half of the longest poll is still too short. */
function narrow(
  box: readonly Interval[],
  poll: number,
  deadlines: readonly number[],
  polls: number,
): Interval[] {
  const { min, max } = box[poll] ?? { min: 0, max: 0 };
  const longest = Math.max(...deadlines.map((index) => box[index]?.max ?? 0));
  const wanted = Math.min(Math.ceil(longest / polls), Math.ceil(max / 2));
  const least = Math.max(min, wanted);
  return box.map((own, index) => {
    if (index === poll) return { min: least, max };
    if (!deadlines.includes(index)) return own;
    return { min: own.min, max: Math.max(own.min, Math.min(own.max, polls * least)) };
  });
}

function isSame(a: readonly Interval[], b: readonly Interval[] | undefined): boolean {
  return a.every(({ min, max }, index) => b?.[index]?.min === min && b[index].max === max);
}
