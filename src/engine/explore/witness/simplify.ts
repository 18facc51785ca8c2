import { checkRunSpec } from '../../../trace/check-run-spec';
import type { RunSpec } from '../../../trace/run-spec';
import { catalogue } from '../../catalogue';
import type { Change } from './list-changes';
import { listChanges } from './list-changes';

/**
 * The same thing shown with as few changes to the scenario as can be found: none at all, its faults alone, one value more,
 * or else all changes of the exact run, from which one after the other is taken back as long as `shows` still holds.
 * So no fault, value or delay of the answer can be left out.
 */
export function simplify(
  exact: RunSpec,
  plain: RunSpec,
  shows: (spec: RunSpec) => boolean,
): RunSpec {
  const changes = listChanges(exact, plain);
  const faults = changes.filter(({ id }) => /^(drop|drop-ack|duplicate|crash|shift):/.test(id));
  const others = changes.filter((change) => !faults.includes(change));
  const build = (chosen: readonly Change[]): RunSpec =>
    canonical(chosen.reduce((spec, change) => change.apply(spec), plain));
  const start =
    [[], faults, ...others.map((change) => [...faults, change])].find((chosen) =>
      shows(build(chosen)),
    ) ?? changes;
  return build(dropSuperfluous(start, (chosen) => shows(build(chosen))));
}

/** Takes back one change after the other, and begins anew after each that was not needed. */
function dropSuperfluous(
  changes: readonly Change[],
  suffices: (chosen: readonly Change[]) => boolean,
): readonly Change[] {
  for (const change of changes) {
    const rest = changes.filter((other) => other !== change);
    if (suffices(rest)) return dropSuperfluous(rest, suffices);
  }
  return changes;
}

/** Drops values that are the scenario's own. */
function canonical(spec: RunSpec): RunSpec {
  const checked = checkRunSpec(spec, catalogue);
  return checked.ok ? checked.value : spec;
}
