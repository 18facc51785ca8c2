import { formatDuration } from '../../lib/time';
import type { Catalogue, Parameter } from '../../trace/catalogue';
import { formatValue } from '../../trace/parameters';
import { print, wrongUse } from '../answer';
import type { Command } from '../command';
import { formatTable } from '../texts/table';

export const list: Command = {
  name: 'list',
  usage: '[--json]',
  summary: 'scenarios, parameters and kinds of fault',
  options: { json: { type: 'boolean' } },
  async run(positionals, options, client) {
    if (positionals.length > 0)
      return wrongUse(`list takes no "${positionals.join(' ')}"; use list [--json]`);
    const catalogue = await client.getCatalogue();
    if (options['json'] === true) return print(`${JSON.stringify(catalogue, null, 2)}\n`);
    return print(describe(catalogue));
  },
};

function describe(catalogue: Catalogue): string {
  const scenarios = catalogue.scenarios.map(({ id, title, subtitle }) => [
    `  ${id}`,
    subtitle === '' ? title : `${title}, ${subtitle}`,
  ]);
  const parameters = catalogue.parameters.map((parameter) => [
    `  ${parameter.id}`,
    formatValue(parameter, parameter.defaultValue),
    describeRange(parameter),
    parameter.title,
  ]);
  const faults = catalogue.faults.map(({ kind, example, title }) => [`  ${kind}`, example, title]);
  return [
    `Scenarios\n${formatTable(scenarios)}`,
    `Parameters (default, range)\n${formatTable(parameters)}`,
    `Faults\n${formatTable(faults)}`,
  ].join('\n');
}

function describeRange(parameter: Parameter): string {
  if (parameter.kind === 'choice') return parameter.options.map(({ id }) => id).join(', ');
  if (parameter.kind === 'count') return `${parameter.min} to ${parameter.max}`;
  return `${formatDuration(parameter.minMicros)} to ${formatDuration(parameter.maxMicros)}`;
}
