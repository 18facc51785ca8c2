import * as v from 'valibot';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { Problem, Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { KeptRuns } from '../kept-tree';
import type { KeptRun } from '../state';
import type { LoadedKey } from './load-key';
import { loadKey } from './load-key';
import type { SafeStorage } from './safe-storage';

export const KEPT_KEY = 'ladderscope.kept';

/** The reader's kept runs in the browser's storage. */
export interface KeptStore {
  load(): LoadedKey<KeptRuns>;
  /** Reads anew first: another tab may have kept something too. Returns the new list. */
  change(change: (runs: KeptRuns) => KeptRuns): KeptRuns;
}

export function createKeptStore(storage: SafeStorage, catalogue: Catalogue): KeptStore {
  let mayWrite = true;
  // Where nothing can be stored, the list lasts as long as the page.
  let inMemory: KeptRuns | null = null;
  const load = () => loadKey(storage, KEPT_KEY, (json) => readKept(json, catalogue));
  const write = (runs: KeptRuns) => mayWrite && storage.write(KEPT_KEY, JSON.stringify(runs));
  return {
    load() {
      const loaded = load();
      mayWrite = loaded.isSafe;
      if (loaded.problems.length > 0) write(loaded.value ?? []);
      return loaded;
    },
    change(change) {
      const loaded = load();
      mayWrite &&= loaded.isSafe;
      const runs = change(inMemory ?? loaded.value ?? []);
      inMemory = write(runs) ? null : runs;
      return runs;
    },
  };
}

const ID = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const ENTRY = v.object({
  id: ID,
  name: v.pipe(v.string(), v.maxLength(200)),
  parent: v.nullable(ID),
  savedAtMillis: ID,
  spec: v.unknown(),
});

/** Good entries stay even when others are bad. */
function readKept(json: unknown, catalogue: Catalogue): Result<KeptRuns> {
  if (!Array.isArray(json)) return fail('the list of kept runs is damaged', 'kept runs');
  const { value: most } = LIMITS.keptRuns;
  const results = json.slice(0, most).map((entry) => readEntry(entry, catalogue));
  const runs = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems: Problem[] = results.flatMap((result) =>
    result.ok ? result.warnings : result.problems,
  );
  if (json.length > most)
    problems.push({ at: 'kept runs', message: limitMessage(LIMITS.keptRuns) });
  return succeed(runs, problems);
}

function readEntry(entry: unknown, catalogue: Catalogue): Result<KeptRun> {
  const shape = v.safeParse(ENTRY, entry);
  if (!shape.success) return fail('a kept run is not readable by this version', 'kept runs');
  const spec = checkRunSpec(shape.output.spec, catalogue);
  return spec.ok ? succeed({ ...shape.output, spec: spec.value }, spec.warnings) : spec;
}
