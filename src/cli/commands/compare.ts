import { describeProblems } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import type { CompareRow } from '../../trace/queries/compare/compare-rows';
import { compareFigures } from '../../trace/queries/compare/compare-rows';
import type { SlackSide } from '../../trace/queries/compare/slack-row';
import { compareSlack } from '../../trace/queries/compare/slack-row';
import type { Trace } from '../../trace/trace';
import { createInProcessSlack } from '../../worker/analyst/in-process-slack';
import type { EngineClient } from '../../worker/engine-client';
import type { Answer } from '../answer';
import { failWith, wrongUse } from '../answer';
import { SPEC_OPTIONS } from '../arguments/choose-spec';
import { getText } from '../arguments/options';
import { readPair } from '../arguments/read-pair';
import type { Command, Options } from '../command';
import { drawComparison } from '../texts/comparison-drawing';
import { formatComparison, formatComparisonJson } from '../texts/comparison-text';

export const compare: Command = {
  name: 'compare',
  usage:
    '<A> <B> [--set id=value]… [--fault edit]… [--seed n] [--slack] [--json|--svg] [--out file]; a side is a scenario, a link or a saved file, or one of them quoted with options of its own; a link or drawing of two runs stands for both',
  summary: 'two runs side by side: their figures, where they part, what differs from there on',
  options: {
    ...SPEC_OPTIONS,
    json: { type: 'boolean' },
    svg: { type: 'boolean' },
    slack: { type: 'boolean' },
    out: { type: 'string' },
  },
  async run(positionals, options, client, { readFile }) {
    if (options['svg'] === true && options['json'] === true)
      return wrongUse('--svg and --json are two forms of the answer; use one');
    const catalogue = await client.getCatalogue();
    const specs = readPair(positionals, options, { catalogue, readFile });
    if (!specs.ok) return wrongUse(describeProblems(specs.problems));
    const { a, b } = specs.value;
    const pair = await runPair(client, a, b);
    if ('kind' in pair) return pair;
    const slack = options['slack'] === true ? await measureBoth(pair, catalogue) : [];
    return 'kind' in slack ? slack : conclude(pair, { catalogue, options, slack });
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

/** How close each is to another end, as one more row. */
async function measureBoth(
  { a, b }: Pair,
  catalogue: Catalogue,
): Promise<readonly CompareRow[] | Answer> {
  const sides: SlackSide[] = [];
  for (const trace of [a, b]) {
    if (trace.spec === null) continue;
    const answer = await createInProcessSlack().measureSlack({ spec: trace.spec });
    if (answer.kind !== 'done') return failWith(answer);
    sides.push({ trace, slack: answer.result });
  }
  const [inA, inB] = sides;
  return inA && inB ? [compareSlack({ a: inA, b: inB }, catalogue)] : [];
}

interface Asked {
  readonly catalogue: Catalogue;
  readonly options: Options;
  readonly slack: readonly CompareRow[];
}

/** A run that met a limit is compared as far as it came. */
function conclude(pair: Pair, { catalogue, options, slack }: Asked): Answer {
  const figures = [...compareFigures(pair, catalogue), ...slack];
  const content = getWriter(options)(pair, figures, catalogue);
  const output = { content, file: getText(options, 'out') ?? null };
  const stopped = [pair.a, pair.b].find(({ end }) => end.kind === 'limit')?.end;
  return stopped?.kind === 'limit'
    ? { kind: 'failed', message: stopped.message, output }
    : { kind: 'done', output };
}

function getWriter(options: Options): typeof formatComparison {
  if (options['svg'] === true) return drawComparison;
  return options['json'] === true ? formatComparisonJson : formatComparison;
}
