import { checkRunSpec } from '../../../trace/check-run-spec';
import { getScenario, resolveValues } from '../../../trace/parameters';
import type { ExploreRequest } from '../../../trace/answers/exploration';
import type { ParameterValue, RunSpec } from '../../../trace/run-spec';
import { createRunSpec } from '../../../trace/run-spec';
import { catalogue } from '../../catalogue';
import type { Values } from '../../models/model';
import { readWire } from '../rules/read-wire';

/** Messages without bytes: what goes over the links is not part of the flows' rules. */
export const NAMES_ONLY = { wire: 'off' } as const;

/** The values of a request, and the scenario's own for the rest. */
export function resolveRequest({ scenario, values }: ExploreRequest): Values {
  return resolveValues({ ...createRunSpec(scenario), values }, catalogue);
}

/** The run of the request itself: the scenario's own times, and no fault. */
export function createPlainSpec(request: ExploreRequest): RunSpec | null {
  return createSpec(request, request.values, []);
}

/** Null when a value is out of its range. */
export function createSpec(
  { scenario }: ExploreRequest,
  values: Readonly<Record<string, ParameterValue>>,
  edits: readonly string[],
): RunSpec | null {
  const allowed = getScenario(catalogue, scenario).parameters;
  const wire = readWire({ values });
  const onLinks = wire === null ? NAMES_ONLY : { wire };
  const known = Object.entries({ ...values, ...onLinks }).filter(([id]) => allowed.includes(id));
  const spec = { ...createRunSpec(scenario), values: Object.fromEntries(known), edits };
  const checked = checkRunSpec(spec, catalogue);
  return checked.ok && checked.warnings.length === 0 ? checked.value : null;
}
