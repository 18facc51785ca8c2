import { createFormatInput } from '../../formats/create-input';
import type { Format } from '../../formats/define';
import { findObstacle } from '../../formats/define';
import { FORMATS, findFormat } from '../../formats/index';
import { describeProblems } from '../../lib/result';
import { getScenario } from '../../trace/parameters';
import type { Catalogue } from '../../trace/catalogue';
import type { Trace } from '../../trace/trace';
import type { Answer, Output } from '../answer';
import { failWith, wrongUse } from '../answer';
import { A_RUN, SPEC_OPTIONS, chooseSpec } from '../arguments/choose-spec';
import type { Command, Options } from '../command';
import { getText, readSole } from '../arguments/options';

const FORMAT_IDS = FORMATS.map(({ id }) => id);

export const run: Command = {
  name: 'run',
  usage: `${A_RUN} [--set id=value]… [--fault edit]… [--seed n] [--format ${FORMAT_IDS.join('|')}] [--out file]`,
  summary:
    'runs a scenario, or the run in a link, a saved drawing, trace or capture, and writes its trace',
  options: {
    ...SPEC_OPTIONS,
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run(positionals, options, client, { readFile }) {
    const catalogue = await client.getCatalogue();
    const ids = catalogue.scenarios.map(({ id }) => id).join(', ');
    const wanted = readSole(positionals, 'run needs one scenario', `one of ${ids}`);
    if (!wanted.ok) return wrongUse(describeProblems(wanted.problems));
    const format = findFormat(getText(options, 'format') ?? 'text');
    if (format === null) {
      const given = getText(options, 'format') ?? '';
      return wrongUse(`"${given}" is not a format; use ${FORMAT_IDS.join(', ')}`);
    }
    const spec = chooseSpec(wanted.value, options, { catalogue, readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const answer = await client.run(spec.value);
    if (answer.kind !== 'done') return failWith(answer);
    const obstacle = findObstacle(format, answer.trace);
    if (obstacle !== null) return wrongUse(`${wanted.value} as ${format.id}: ${obstacle}.`);
    return conclude(answer.trace, render(answer.trace, format, catalogue), options);
  },
};

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
