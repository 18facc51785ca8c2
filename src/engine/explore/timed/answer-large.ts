import { LIMITS } from '../../../lib/limits';
import type { Interval } from './linear';
import type { Cell, Question } from './list-cells';
import { LimitMet, Meter } from './meter';
import type { Rounds } from './narrow';
import { listNarrower } from './narrow';
import { Slice } from './slice';
import { Space } from './space';
import { addTies, solve } from './solve';

export interface Wishes {
  /** `if few`: as long as equal times take little work. */
  readonly ties: boolean | 'if few';
  readonly rounds: Rounds | null;
}

export interface LargeAnswer {
  readonly cells: readonly Cell[];
  readonly hasTies: boolean;
  /** Null: the intervals of the question. */
  readonly narrowed: readonly Interval[] | null;
  /** The limit that was met; empty: none. */
  readonly cut: string;
}

/** Regions as far as the limits allow: without equal times, or within narrower intervals, and it says so. */
export function* answerLarge(
  question: Question,
  box: readonly Interval[],
  { ties, rounds }: Wishes,
): Generator<void, LargeAnswer> {
  try {
    const meter = new Meter(LIMITS.timedWork);
    const slice = new Slice(new Space(box, meter));
    const cells = yield* solve(question, slice);
    if (ties === false) return { cells, hasTies: false, narrowed: null, cut: '' };
    meter.restart(ties === true ? LIMITS.timedWork : LIMITS.timedTieWork);
    return yield* closeGaps(question, slice, cells);
  } catch (error) {
    if (!(error instanceof LimitMet) || rounds === null) throw error;
    const narrower = yield* answerNarrower(question, listNarrower(box, rounds));
    if (narrower === null) throw error;
    return { ...narrower, hasTies: false, cut: error.message };
  }
}

function* closeGaps(
  question: Question,
  slice: Slice,
  open: readonly Cell[],
): Generator<void, LargeAnswer> {
  try {
    const cells = yield* addTies({ ...question, hasTies: true }, slice, open);
    return { cells, hasTies: true, narrowed: null, cut: '' };
  } catch (error) {
    if (!(error instanceof LimitMet)) throw error;
    return { cells: open, hasTies: false, narrowed: null, cut: error.message };
  }
}

/** The answer for the widest that is not too wide. */
function* answerNarrower(question: Question, boxes: readonly (readonly Interval[])[]) {
  let found: Pick<LargeAnswer, 'cells' | 'narrowed'> | null = null;
  for (const narrowed of boxes)
    try {
      const space = new Space(narrowed, new Meter(LIMITS.timedWork));
      found = { cells: yield* solve(question, new Slice(space)), narrowed };
    } catch (error) {
      if (!(error instanceof LimitMet)) throw error;
      break;
    }
  return found;
}
