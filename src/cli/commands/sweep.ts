import { availableParallelism } from 'node:os';
import { SWEEP_FORMATS } from '../../formats/sweep';
import type { Result } from '../../lib/result';
import { describeProblems, fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { SweepAnswer } from '../../worker/pool/run-sweep';
import { runSweep } from '../../worker/pool/run-sweep';
import type { Answer } from '../answer';
import { failWith, wrongUse } from '../answer';
import type { Command, Options } from '../command';
import { A_RUN, SPEC_OPTIONS } from '../arguments/choose-spec';
import { readSweep } from '../arguments/read-sweep';
import { formatSweep } from '../texts/sweep-text';

const FORMAT_OPTIONS = Object.fromEntries(
  SWEEP_FORMATS.map(({ id }) => [id, { type: 'boolean' } as const]),
);

export const sweep: Command = {
  name: 'sweep',
  usage: `${A_RUN} [--vary id=from..to/steps[:log] | id=a,b,…] [--draw id=exponential:50ms | id=uniform:1ms..9ms | id=normal:50ms,10ms] [--loss 2%] [--loss-link link]… [--runs n] [--seed n] [--set id=value]… [--fault edit]… [--${Object.keys(FORMAT_OPTIONS).join('|--')}] [--workers k]`,
  summary: 'makes many runs with values that vary over one or two axes or are drawn by chance',
  options: {
    ...SPEC_OPTIONS,
    vary: { type: 'string', multiple: true },
    draw: { type: 'string', multiple: true },
    loss: { type: 'string' },
    'loss-link': { type: 'string', multiple: true },
    runs: { type: 'string' },
    ...FORMAT_OPTIONS,
    workers: { type: 'string' },
  },
  async run(positionals, options, client, host) {
    const catalogue = await client.getCatalogue();
    const spec = await readSweep(positionals, options, { client, readFile: host.readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const workers = readWorkers(options);
    if (!workers.ok) return wrongUse(describeProblems(workers.problems));
    const pool = host.createPool(workers.value);
    try {
      return conclude(await runSweep(pool, spec.value), options, catalogue);
    } finally {
      pool.dispose();
    }
  },
};

function readWorkers(options: Options): Result<number> {
  const text = options['workers'];
  if (text === undefined) return succeed(availableParallelism());
  const workers = typeof text === 'string' && /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return workers >= 1
    ? succeed(workers)
    : fail(`"${String(text)}" is not a number of workers; use 1 to 99`);
}

/** Runs that were made before something failed are worth having. */
function conclude(answer: SweepAnswer, options: Options, catalogue: Catalogue): Answer {
  const format = SWEEP_FORMATS.find(({ id }) => options[id] === true);
  const content = format?.render(answer.table, catalogue) ?? formatSweep(answer.table, catalogue);
  const output = { content, file: null };
  if (answer.kind === 'done') return { kind: 'done', output };
  return { ...failWith(answer), output };
}
