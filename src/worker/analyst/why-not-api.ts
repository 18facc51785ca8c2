import { askWhyNot } from '../../engine/why-not/explain';
import type { RunSpec } from '../../trace/run-spec';
import type { WhyNot, Wish } from '../../trace/answers/why-not';
import { failOn } from '../answer';

export type WhyNotAnswer =
  | {
      readonly kind: 'done';
      /** All that one can ask of this run. */
      readonly wishes: readonly Wish[];
      /** What rules of this run bring and what did come. */
      readonly fulfilled: readonly Wish[];
      /** Null: nothing was asked, or it came true. */
      readonly whyNot: WhyNot | null;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs it once more, with the states of the roles taken down. */
export function answerWhyNot(spec: RunSpec, wish: string | null): WhyNotAnswer {
  try {
    const { wishes, fulfilled, explain } = askWhyNot(spec);
    return { kind: 'done', wishes, fulfilled, whyNot: wish === null ? null : explain(wish) };
  } catch (error) {
    return failOn(`why not ${wish} of ${JSON.stringify(spec)}`, error);
  }
}
