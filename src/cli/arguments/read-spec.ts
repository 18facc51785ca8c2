import { LIMITS, limitMessage } from '../../lib/limits';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue, ScenarioInfo } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import { parseEdit } from '../../trace/edits';
import { getParameters, parseValue } from '../../trace/parameters';
import type { ParameterValue, RunSpec } from '../../trace/run-spec';
import { createRunSpec } from '../../trace/run-spec';

export interface SpecArguments {
  readonly scenario: string;
  /** `id=value` each; of several for one parameter the last counts. */
  readonly sets: readonly string[];
  readonly faults: readonly string[];
  readonly seed: string | undefined;
  /** The run of a file, to which the arguments are added; left out: the scenario as it is. */
  readonly saved?: RunSpec;
}

/** The run that the arguments ask for, or the first thing that is wrong with them and what is allowed instead. */
export function readSpec(given: SpecArguments, catalogue: Catalogue): Result<RunSpec> {
  const scenario = catalogue.scenarios.find(({ id }) => id === given.scenario);
  if (scenario === undefined)
    return fail(
      `"${given.scenario}" is not a scenario; use ${catalogue.scenarios.map(({ id }) => id).join(', ')}`,
    );
  const values = readValues(given.sets, scenario, catalogue);
  if (!values.ok) return values;
  const saved = given.saved ?? createRunSpec(scenario.id);
  const seed = given.seed === undefined ? succeed(saved.seed) : readSeed(given.seed);
  if (!seed.ok) return seed;
  const edits = readFaults(given.faults, catalogue);
  if (!edits.ok) return edits;
  const draft = { ...saved, values: { ...saved.values, ...values.value }, seed: seed.value };
  return checkRunSpec({ ...draft, edits: [...saved.edits, ...edits.value] }, catalogue);
}

function readValues(
  sets: readonly string[],
  scenario: ScenarioInfo,
  catalogue: Catalogue,
): Result<Record<string, ParameterValue>> {
  const parameters = getParameters(catalogue, scenario);
  const values = new Map<string, ParameterValue>();
  for (const set of sets) {
    const split = set.indexOf('=');
    if (split < 1) return fail(`--set needs id=value, for example --set n=500ms, not "${set}"`);
    const id = set.slice(0, split);
    const readings = parameters
      .filter((parameter) => parameter.id === id || parameter.alias === id)
      .map((parameter) => ({
        id: parameter.id,
        value: parseValue(parameter, set.slice(split + 1)),
      }));
    const reading = readings.find(({ value }) => value.ok) ?? readings[0];
    if (reading === undefined) {
      const ids = parameters.map((other) => other.id).join(', ');
      return fail(`"${id}" is not a parameter of ${scenario.id}; use ${ids}`);
    }
    if (!reading.value.ok) return reading.value;
    values.set(reading.id, reading.value.value);
  }
  return succeed(Object.fromEntries(values));
}

function readSeed(text: string): Result<number> {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return seed <= 0xffffffff
    ? succeed(seed)
    : fail(`"${text}" is not a seed; use a whole number from 0 to ${0xffffffff}`);
}

function readFaults(faults: readonly string[], catalogue: Catalogue): Result<readonly string[]> {
  if (faults.length > LIMITS.edits.value) return fail(limitMessage(LIMITS.edits));
  for (const text of faults) {
    const edit = parseEdit(text, catalogue.faults, catalogue.targets);
    if (!edit.ok) return edit;
  }
  return succeed(faults);
}
