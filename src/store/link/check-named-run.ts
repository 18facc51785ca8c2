import * as v from 'valibot';
import type { Problem, Result } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { NamedRun } from '../state';

const LONGEST_NAME = 200;

const SHAPE = v.object({ name: v.string(), spec: v.unknown() });

/**
 * Turns anything into the run beside the one on screen. Nothing there is no run; one that cannot be read becomes a
 * warning, because the run on screen stands without it.
 */
export function checkNamedRun(
  input: unknown,
  catalogue: Catalogue,
): Result<NamedRun | null> & { readonly ok: true } {
  if (input === undefined || input === null) return warn(null, []);
  const shape = v.safeParse(SHAPE, input);
  if (!shape.success)
    return warn(null, [{ at: '', message: 'not understood; there is nothing to compare with' }]);
  const spec = checkRunSpec(shape.output.spec, catalogue);
  return spec.ok
    ? warn({ name: shape.output.name.slice(0, LONGEST_NAME), spec: spec.value }, spec.warnings)
    : warn(null, spec.problems);
}

function warn(run: NamedRun | null, problems: readonly Problem[]) {
  const warnings = problems.map(({ at, message }) => ({
    at: at === '' ? 'run B' : `run B, ${at}`,
    message,
  }));
  return { ok: true, value: run, warnings } as const;
}
