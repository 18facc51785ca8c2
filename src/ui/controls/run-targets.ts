import type { EditTargets } from '../../trace/catalogue';
import { listOfKinds } from '../../trace/records';
import type { Trace } from '../../trace/trace';

/** What a fault can hit, what this run has apart from what only other runs have. */
export interface RunTargets {
  readonly inRun: readonly string[];
  readonly others: readonly string[];
}

/** In the order of the catalogue. Without a run everything counts as in it. */
export function groupTargets(
  targets: EditTargets,
  target: keyof EditTargets,
  trace: Trace | null,
): RunTargets {
  const all = targets[target];
  if (trace === null) return { inRun: all, others: [] };
  const present = listPresent(trace, target);
  return {
    inRun: all.filter((id) => present.has(id)),
    others: all.filter((id) => !present.has(id)),
  };
}

function listPresent(trace: Trace, target: keyof EditTargets): ReadonlySet<string> {
  if (target === 'node') return new Set(trace.nodes.map(({ id }) => id));
  if (target === 'link') return new Set(trace.links.map(({ id }) => id));
  const kind = target === 'message' ? 'sent' : 'timer-set';
  const { records, names } = trace;
  const present = new Set<string>();
  for (const index of listOfKinds(records, [kind]))
    present.add(names[records.name[index] ?? -1] ?? '');
  return present;
}
