import { getDefault, getScenario } from '../../../trace/parameters';
import type { RunSpec } from '../../../trace/run-spec';
import { catalogue } from '../../catalogue';

/** The changes that a spec makes to the scenario, each on its own. */
export interface Change {
  readonly id: string;
  apply(spec: RunSpec): RunSpec;
}

/** Values and delays that the spec has and the plain one has not. */
export function listChanges(spec: RunSpec, plain: RunSpec): Change[] {
  const scenario = getScenario(catalogue, spec.scenario);
  const ids = scenario.parameters.filter((id) => spec.values[id] !== plain.values[id]);
  const values = ids.map((id): Change => {
    const parameter = catalogue.parameters.find((other) => other.id === id);
    const own = parameter === undefined ? 0 : getDefault(parameter, scenario);
    const value = spec.values[id] ?? own;
    return { id, apply: (to) => ({ ...to, values: { ...to.values, [id]: value } }) };
  });
  const edits = spec.edits.filter((edit) => !plain.edits.includes(edit));
  return [
    ...values,
    ...edits.map((edit): Change => ({
      id: edit,
      apply: (to) => ({ ...to, edits: [...to.edits, edit] }),
    })),
  ];
}
