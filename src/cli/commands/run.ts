import { createFormatInput } from '../../formats/create-input';
import type { Format } from '../../formats/define';
import { findObstacle } from '../../formats/define';
import { FORMATS, findFormat } from '../../formats/index';
import type { Result } from '../../lib/result';
import { describeProblems } from '../../lib/result';
import { getScenario } from '../../trace/parameters';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import type { Answer, Output } from '../answer';
import { wrongUse } from '../answer';
import type { Command, Options, ReadFile } from '../command';
import { readSpec } from '../read-spec';
import { isFileName, readSavedRun } from '../saved-run';

const FORMAT_IDS = FORMATS.map(({ id }) => id);

export const run: Command = {
  name: 'run',
  usage: `<scenario|saved file> [--set id=value]… [--fault edit]… [--seed n] [--format ${FORMAT_IDS.join('|')}] [--out file]`,
  summary: 'runs a scenario, or the run in a saved drawing, trace or capture, and writes its trace',
  options: {
    set: { type: 'string', multiple: true },
    fault: { type: 'string', multiple: true },
    seed: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run(positionals, options, client, readFile) {
    const [wanted, ...more] = positionals;
    const catalogue = await client.getCatalogue();
    if (wanted === undefined || more.length > 0) {
      const ids = catalogue.scenarios.map(({ id }) => id).join(', ');
      return wrongUse(`run needs one scenario, not ${positionals.length}; use one of ${ids}`);
    }
    const format = findFormat(getText(options, 'format') ?? 'text');
    if (format === null) {
      const given = getText(options, 'format') ?? '';
      return wrongUse(`"${given}" is not a format; use ${FORMAT_IDS.join(', ')}`);
    }
    const spec = chooseSpec(wanted, options, { catalogue, readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const answer = await client.run(spec.value);
    if (answer.kind !== 'done')
      return { kind: 'failed', message: answer.kind === 'failed' ? answer.message : 'cancelled' };
    const obstacle = findObstacle(format, answer.trace);
    if (obstacle !== null) return wrongUse(`${wanted} as ${format.id}: ${obstacle}.`);
    return conclude(answer.trace, render(answer.trace, format, catalogue), options);
  },
};

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly readFile: ReadFile;
}

function chooseSpec(
  wanted: string,
  options: Options,
  { catalogue, readFile }: Surroundings,
): Result<RunSpec> {
  const saved = isFileName(wanted) ? readSavedRun(wanted, catalogue, readFile) : null;
  if (saved !== null && !saved.ok) return saved;
  return readSpec(
    {
      scenario: saved?.value.scenario ?? wanted,
      sets: getTexts(options, 'set'),
      faults: getTexts(options, 'fault'),
      seed: getText(options, 'seed'),
      ...(saved === null ? {} : { saved: saved.value }),
    },
    catalogue,
  );
}

/** A run that met a limit has failed, but what it did until then is worth seeing. */
function conclude(trace: Trace, content: string | Uint8Array, options: Options): Answer {
  const output: Output = { content, file: getText(options, 'out') ?? null };
  return trace.end.kind === 'limit'
    ? { kind: 'failed', message: trace.end.message, output }
    : { kind: 'done', output };
}

/** A drawing shows the lanes of the scenario's slide, as the app does at first. */
function render(trace: Trace, format: Format, catalogue: Catalogue): string | Uint8Array {
  const lanes =
    trace.spec === null ? {} : { lanes: getScenario(catalogue, trace.spec.scenario).lanes };
  return format.render(createFormatInput(trace, lanes));
}

function getText(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function getTexts(options: Options, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
