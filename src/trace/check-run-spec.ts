import * as v from 'valibot';
import { LIMITS } from '../lib/limits';
import type { Problem, Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import type { Catalogue } from './catalogue';
import { formatEdit, parseEdit } from './edits';
import { checkValue, getDefault, getParameters } from './parameters';
import type { ParameterValue, RunSpec } from './run-spec';

const SHAPE = v.object({
  version: v.literal(1),
  scenario: v.pipe(v.string(), v.maxLength(60)),
  values: v.record(v.string(), v.union([v.number(), v.string()])),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
  edits: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(LIMITS.editText.value))),
    v.maxLength(LIMITS.edits.value),
  ),
});

/**
 * Turns anything (a link, a file, a stored record) into a canonical RunSpec: known scenario, values in range and only
 * where they differ from the defaults, faults in canonical text.
 * What it cannot use becomes a warning; without a known scenario there is nothing to run, and that is a problem.
 */
export function checkRunSpec(input: unknown, catalogue: Catalogue): Result<RunSpec> {
  const shape = v.safeParse(SHAPE, input);
  if (!shape.success) {
    const issue = shape.issues[0];
    return fail(issue.message, v.getDotPath(issue) ?? '');
  }
  const { scenario: id, seed } = shape.output;
  const scenario = catalogue.scenarios.find((s) => s.id === id);
  if (!scenario)
    return fail(
      `"${id}" is not a scenario; use ${catalogue.scenarios.map((s) => s.id).join(', ')}`,
      'scenario',
    );

  const warnings: Problem[] = [];
  const values = new Map<string, ParameterValue>();
  const parameters = getParameters(catalogue, scenario);
  for (const key of Object.keys(shape.output.values)) {
    if (!parameters.some((p) => p.id === key))
      warnings.push({ at: key, message: `${id} has no such parameter` });
  }
  for (const parameter of parameters) {
    if (!Object.hasOwn(shape.output.values, parameter.id)) continue;
    const checked = checkValue(parameter, shape.output.values[parameter.id]);
    if (!checked.ok) warnings.push(...checked.problems);
    else if (checked.value !== getDefault(parameter, scenario))
      values.set(parameter.id, checked.value);
  }
  const edits = shape.output.edits.flatMap((text) => {
    const checked = canonicalEdit(text, catalogue);
    if (!checked.ok) warnings.push(...checked.problems);
    return checked.ok ? [checked.value] : [];
  });
  return succeed(
    { version: 1, scenario: id, values: Object.fromEntries(values), seed, edits },
    warnings,
  );
}

function canonicalEdit(text: string, catalogue: Catalogue): Result<string> {
  const edit = parseEdit(text, catalogue.faults, catalogue.targets);
  if (!edit.ok) return edit;
  const info = catalogue.faults.find((fault) => fault.kind === edit.value.kind);
  return info ? succeed(formatEdit(edit.value, info)) : fail(`unknown fault ${text}`);
}
