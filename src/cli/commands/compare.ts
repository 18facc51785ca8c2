import { describeProblems } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import type { EngineClient } from '../../worker/engine-client';
import type { Answer } from '../answer';
import { failWith, wrongUse } from '../answer';
import { SPEC_OPTIONS } from '../arguments/choose-spec';
import type { Command } from '../command';
import { formatComparison, formatComparisonJson } from '../texts/comparison-text';
import { readSide } from '../arguments/read-side';

export const compare: Command = {
  name: 'compare',
  usage:
    '<A> <B> [--set id=value]… [--fault edit]… [--seed n] [--json]; a side is a scenario or a saved file, or one of them quoted with options of its own',
  summary: 'two runs side by side: their figures, where they part, what differs from there on',
  options: { ...SPEC_OPTIONS, json: { type: 'boolean' } },
  async run(positionals, options, client, { readFile }) {
    const [textA, textB, ...more] = positionals;
    if (textA === undefined || textB === undefined || more.length > 0)
      return wrongUse(
        `compare needs two runs, not ${positionals.length}; use compare ${compare.usage}`,
      );
    const catalogue = await client.getCatalogue();
    const surroundings = { catalogue, readFile };
    const a = readSide(textA, options, surroundings);
    if (!a.ok) return wrongUse(describeProblems(a.problems));
    const b = readSide(textB, options, surroundings);
    if (!b.ok) return wrongUse(describeProblems(b.problems));
    const pair = await runPair(client, a.value, b.value);
    return 'kind' in pair ? pair : conclude(pair, catalogue, options['json'] === true);
  },
};

interface Pair {
  readonly a: Trace;
  readonly b: Trace;
}

/** One after the other: a newer run would cancel the older. */
async function runPair(client: EngineClient, a: RunSpec, b: RunSpec): Promise<Pair | Answer> {
  const answerA = await client.run(a);
  const answerB = await client.run(b);
  if (answerA.kind !== 'done') return failWith(answerA);
  if (answerB.kind !== 'done') return failWith(answerB);
  return { a: answerA.trace, b: answerB.trace };
}

/** A run that met a limit is compared as far as it came. */
function conclude(pair: Pair, catalogue: Catalogue, isJson: boolean): Answer {
  const text = isJson ? formatComparisonJson(pair, catalogue) : formatComparison(pair, catalogue);
  const output = { content: text, file: null };
  const stopped = [pair.a, pair.b].find(({ end }) => end.kind === 'limit')?.end;
  return stopped?.kind === 'limit'
    ? { kind: 'failed', message: stopped.message, output }
    : { kind: 'done', output };
}
