import * as v from 'valibot';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { ExploredWire } from '../../trace/answers/exploration';
import { EXPLORED_WIRES } from '../../trace/answers/exploration';
import { BUDGET_KINDS, FIRST_BUDGET } from '../../trace/fault-budget';
import type { FaultBudget } from '../../trace/fault-budget';
import type { ReadFile } from '../command';
import { isGivenRun, nameGiven, readGivenRuns } from './given-runs';

/** What a link of the page's Explore asks beside its run. */
export interface LinkedQuestion {
  readonly budget: Partial<FaultBudget>;
  /** Null: the scenario's own. */
  readonly wire: ExploredWire | null;
}

const NOTHING: LinkedQuestion = { budget: {}, wire: null };

const EXPLORE_LINK = v.object({ mode: v.literal('explore'), explore: v.optional(v.unknown()) });

const budgetEntries = BUDGET_KINDS.map(
  ({ id, most }) =>
    [id, v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)))] as const,
);

const QUESTION = v.object({
  ...Object.fromEntries(budgetEntries),
  wire: v.nullish(v.picklist(EXPLORED_WIRES)),
});

/** Of anything but a link to Explore nothing: then only the options count. */
export function readLinkedQuestion(wanted: string, readFile: ReadFile): Result<LinkedQuestion> {
  const given = isGivenRun(wanted) ? readGivenRuns(wanted, readFile) : null;
  if (given === null || !given.ok) return given ?? succeed(NOTHING);
  const { view } = given.value;
  if (!v.is(EXPLORE_LINK, view)) return succeed(NOTHING);
  if (view.explore === undefined) return succeed({ budget: FIRST_BUDGET, wire: null });
  const question = v.safeParse(QUESTION, view.explore);
  if (!question.success)
    return fail('what it explores is not understood; name the scenario', nameGiven(wanted));
  const { wire, ...budget } = question.output;
  return succeed({ budget, wire: wire ?? null });
}
