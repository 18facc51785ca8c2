import { describeProblems } from '../../lib/result';
import { answerWhyNot } from '../../worker/analyst/why-not-api';
import { print, wrongUse } from '../answer';
import { A_RUN, SPEC_OPTIONS, chooseSpec } from '../arguments/choose-spec';
import { findWish } from '../arguments/find-wish';
import type { Command } from '../command';
import { formatWhyNot, formatWishes } from '../texts/why-not-text';

export const whyNot: Command = {
  name: 'why-not',
  usage: `${A_RUN} [wish] [--set id=value]… [--fault edit]… [--seed n] [--json]; without a wish: what one can ask`,
  summary: 'why something did not happen: the nearest rule, and which of its conditions held',
  options: { ...SPEC_OPTIONS, json: { type: 'boolean' } },
  async run(positionals, options, client, { readFile }) {
    const [wanted, wish, ...more] = positionals;
    const catalogue = await client.getCatalogue();
    if (wanted === undefined || more.length > 0)
      return wrongUse(
        `why-not needs a scenario and a wish, not ${positionals.length} words; use why-not ${whyNot.usage}`,
      );
    const spec = chooseSpec(wanted, options, { catalogue, readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const list = answerWhyNot(spec.value, null);
    if (list.kind === 'failed') return list;
    const isJson = options['json'] === true;
    if (wish === undefined) return print(isJson ? toJson(list.wishes) : formatWishes(list.wishes));
    const found = findWish(list, wish);
    if (!found.ok) return wrongUse(describeProblems(found.problems));
    const answer = answerWhyNot(spec.value, found.value.id);
    if (answer.kind === 'failed') return answer;
    const { steps } = answer.whyNot ?? { steps: [] };
    return print(isJson ? toJson({ steps }) : formatWhyNot({ steps }));
  },
};

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
