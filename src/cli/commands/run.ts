import { createFormatInput } from '../../formats/create-input';
import type { Format } from '../../formats/define';
import { FORMATS, findFormat } from '../../formats/index';
import { describeProblems } from '../../lib/result';
import { getScenario } from '../../trace/parameters';
import type { Catalogue } from '../../trace/catalogue';
import type { Trace } from '../../trace/trace';
import type { Answer, Output } from '../answer';
import { wrongUse } from '../answer';
import type { Command, Options } from '../command';
import { readSpec } from '../read-spec';

export const run: Command = {
  name: 'run',
  usage:
    '<scenario> [--set id=value]… [--fault edit]… [--seed n] [--format text|json|svg] [--out file]',
  summary: 'runs a scenario and writes its trace',
  options: {
    set: { type: 'string', multiple: true },
    fault: { type: 'string', multiple: true },
    seed: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run(positionals, options, client) {
    const [scenario, ...more] = positionals;
    const catalogue = await client.getCatalogue();
    if (scenario === undefined || more.length > 0) {
      const ids = catalogue.scenarios.map(({ id }) => id).join(', ');
      return wrongUse(`run needs one scenario, not ${positionals.length}; use one of ${ids}`);
    }
    const format = findFormat(getText(options, 'format') ?? 'text');
    if (format === null) {
      const ids = FORMATS.map(({ id }) => id).join(', ');
      return wrongUse(`"${getText(options, 'format') ?? ''}" is not a format; use ${ids}`);
    }
    const spec = readSpec(
      {
        scenario,
        sets: getTexts(options, 'set'),
        faults: getTexts(options, 'fault'),
        seed: getText(options, 'seed'),
      },
      catalogue,
    );
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const answer = await client.run(spec.value);
    if (answer.kind !== 'done')
      return { kind: 'failed', message: answer.kind === 'failed' ? answer.message : 'cancelled' };
    return conclude(answer.trace, render(answer.trace, format, catalogue), options);
  },
};

/** A run that met a limit has failed, but what it did until then is worth seeing. */
function conclude(trace: Trace, text: string, options: Options): Answer {
  const output: Output = { text, file: getText(options, 'out') ?? null };
  return trace.end.kind === 'limit'
    ? { kind: 'failed', message: trace.end.message, output }
    : { kind: 'done', output };
}

/** A drawing shows the lanes of the scenario's slide, as the app does at first. */
function render(trace: Trace, format: Format, catalogue: Catalogue): string {
  const lanes =
    trace.spec === null ? {} : { lanes: getScenario(catalogue, trace.spec.scenario).lanes };
  const rendered = format.render(createFormatInput(trace, lanes));
  return typeof rendered === 'string' ? rendered : new TextDecoder().decode(rendered);
}

function getText(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function getTexts(options: Options, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
