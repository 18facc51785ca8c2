import type { Catalogue } from '../../trace/catalogue';
import { formatValue } from '../../trace/parameters';
import type { RunSpec } from '../../trace/run-spec';

/** What a run sets against its scenario, as options to paste. */
export function listOptions({ values, edits }: RunSpec, catalogue: Catalogue): string[] {
  const sets = Object.entries(values).map(([id, value]) => {
    const parameter = catalogue.parameters.find((other) => other.id === id);
    return `--set ${id}=${parameter === undefined ? value : formatValue(parameter, value)}`;
  });
  return [...sets, ...edits.map((edit) => `--fault ${edit}`)];
}

/** Two runs of one scenario are told apart by the options that only one of them has. */
export function nameSide(spec: RunSpec, other: RunSpec, catalogue: Catalogue): string {
  if (spec.scenario !== other.scenario) return spec.scenario;
  const common = listOptions(other, catalogue);
  const own = listOptions(spec, catalogue).filter((option) => !common.includes(option));
  const seed = spec.seed === other.seed ? [] : [`--seed ${spec.seed}`];
  return [spec.scenario, ...own, ...seed].join(' ');
}
