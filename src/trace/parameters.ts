import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import { formatDuration, parseDuration } from '../lib/time';
import { assertDefined } from '../lib/assert';
import type { Catalogue, CountParameter, Parameter, ScenarioInfo } from './catalogue';
import type { ParameterValue, RunSpec } from './run-spec';

/** Reads what a person typed for a parameter (`20ms`, `alt1`). */
export function parseValue(parameter: Parameter, text: string): Result<ParameterValue> {
  if (parameter.kind === 'choice') return checkValue(parameter, text.trim());
  if (parameter.kind === 'count') {
    const isWhole = /^\d{1,6}$/.test(text.trim());
    return checkValue(parameter, isWhole ? Number(text.trim()) : text.trim());
  }
  const duration = parseDuration(text);
  return duration.ok
    ? checkValue(parameter, duration.value)
    : { ok: false, problems: at(parameter, duration.problems) };
}

/** Accepts a value of the right type within the parameter's range. */
export function checkValue(parameter: Parameter, value: unknown): Result<ParameterValue> {
  if (parameter.kind === 'choice') {
    const ids = parameter.options.map((option) => option.id);
    if (typeof value === 'string' && ids.includes(value)) return succeed(value);
    return fail(`"${String(value)}" is not an option; use ${ids.join(', ')}`, parameter.id);
  }
  if (parameter.kind === 'count') return checkCount(parameter, value);
  const { minMicros, maxMicros } = parameter;
  if (
    typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    value >= minMicros &&
    value <= maxMicros
  ) {
    return succeed(value);
  }
  const range = `${formatDuration(minMicros)} to ${formatDuration(maxMicros)}`;
  const shown = typeof value === 'number' ? formatDuration(value) : String(value);
  return fail(`${shown} is out of range; use ${range}`, parameter.id);
}

function checkCount(parameter: CountParameter, value: unknown): Result<ParameterValue> {
  const { min, max, id } = parameter;
  const isWhole = typeof value === 'number' && Number.isSafeInteger(value);
  if (isWhole && value >= min && value <= max) return succeed(value);
  return fail(`${String(value)} is not a whole number from ${min} to ${max}`, id);
}

/** The time that an exponent stands for; null for a plain count. */
export function toMicros({ unitMicros }: CountParameter, value: number): number | null {
  return unitMicros === null ? null : unitMicros * 2 ** value;
}

/** The text that `parseValue` reads back. */
export function formatValue(parameter: Parameter, value: ParameterValue): string {
  return parameter.kind === 'duration' && typeof value === 'number'
    ? formatDuration(value)
    : String(value);
}

export function getDefault(parameter: Parameter, scenario: ScenarioInfo): ParameterValue {
  return scenario.values[parameter.id] ?? parameter.defaultValue;
}

/** All values of a run, defaults filled in. */
export function resolveValues(spec: RunSpec, catalogue: Catalogue): Record<string, ParameterValue> {
  const scenario = getScenario(catalogue, spec.scenario);
  const values: Record<string, ParameterValue> = {};
  for (const parameter of getParameters(catalogue, scenario))
    values[parameter.id] = spec.values[parameter.id] ?? getDefault(parameter, scenario);
  return values;
}

/** @throws AssertionError for an id that the catalogue does not have; check specs from outside with `checkRunSpec`. */
export function getScenario(catalogue: Catalogue, id: string): ScenarioInfo {
  return assertDefined(
    catalogue.scenarios.find((scenario) => scenario.id === id),
    `scenario ${id}`,
  );
}

export function getParameters(catalogue: Catalogue, scenario: ScenarioInfo): Parameter[] {
  let byId = parametersById.get(catalogue);
  if (byId === undefined) {
    byId = new Map(catalogue.parameters.map((parameter) => [parameter.id, parameter]));
    parametersById.set(catalogue, byId);
  }
  const known = byId;
  return scenario.parameters.map((id) => assertDefined(known.get(id), 'parameter', id));
}

/** Every run of a sweep asks. */
const parametersById = new WeakMap<Catalogue, ReadonlyMap<string, Parameter>>();

function at(parameter: Parameter, problems: readonly { readonly message: string }[]) {
  return problems.map(({ message }) => ({ at: parameter.id, message }));
}
