import type { Problem, Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import type { AppIo } from '../io';
import { loadKey } from './load-key';
import type { KeptRuns } from '../kept-tree';
import { createKeptStore } from './kept-store';
import { createSafeStorage } from './safe-storage';
import type { SavedWork, Work } from '../state';
import type { RestoredWork } from './stored-work';
import { readRecord, toRecord } from './stored-work';
import { hasChanges, isSameSpec } from '../work';

export const WORK_KEY = 'ladderscope.work';
export const RECENT_KEY = 'ladderscope.recent';
const MAX_RECENT = 10;

/** What storage holds, and what was wrong with it. */
export interface Loaded {
  readonly last: SavedWork | null;
  readonly recent: readonly SavedWork[];
  readonly kept: KeptRuns;
  readonly problems: readonly Problem[];
}

export interface Autosave {
  load(): Loaded;
  /** Writes at once: a save that waits for a timer is lost when the page is left. Returns whether it is stored. */
  save(work: Work): boolean;
  /**
   * What another tab stored since we last looked becomes a recent work, else the next save would be the end of it. Returns
   * the new list; null when there is nothing to rescue.
   */
  rescueOther(own: RunSpec): readonly SavedWork[] | null;
  /** Puts a work at the head of the recent ones and takes another out; returns the new list. */
  changeRecent(add: Work | null, drop: RunSpec | null): readonly SavedWork[];
  /** Changes the list of kept runs and returns the new one. */
  changeKept(change: (runs: KeptRuns) => KeptRuns): KeptRuns;
}

/** `onTrouble` is told once, however often storage fails. */
export function createAutosave(
  io: Pick<AppIo, 'storage' | 'clock'>,
  catalogue: Catalogue,
  onTrouble: (reason: string) => void,
): Autosave {
  const storage = createSafeStorage(io.storage, onTrouble);
  const loadWork = () => loadKey(storage, WORK_KEY, (json) => readRecord(json, catalogue));
  // Read anew each time: another tab may have added to it.
  const loadRecent = () => loadKey(storage, RECENT_KEY, (json) => readList(json, catalogue));
  const writeRecent = (works: readonly SavedWork[]) =>
    storage.write(
      RECENT_KEY,
      JSON.stringify(works.map((work) => toRecord(work, 0, work.savedAtMillis))),
    );
  const keptStore = createKeptStore(storage, catalogue);
  let generation = 0;
  let mayWrite = true;
  /** What we read or wrote last: anything else is another tab's. */
  let seenText: string | null = null;
  let rescued: RunSpec | null = null;
  const save = (work: Work) => {
    const text = JSON.stringify(toRecord(work, ++generation, io.clock.nowMillis()));
    const isStored = mayWrite && storage.write(WORK_KEY, text);
    if (isStored) seenText = text;
    return isStored;
  };
  const changeRecent: Autosave['changeRecent'] = (add, drop) => {
    const isSame = (spec: RunSpec | undefined | null, other: RunSpec) =>
      spec !== undefined && spec !== null && isSameSpec(spec, other);
    const others = (loadRecent().value ?? []).filter(
      ({ spec }) => !isSame(add?.spec, spec) && !isSame(drop, spec),
    );
    const now = io.clock.nowMillis();
    const added = add === null ? [] : [{ ...add, savedAtMillis: now }];
    const kept = [...added, ...others].slice(0, MAX_RECENT);
    if (mayWrite) writeRecent(kept);
    return kept;
  };

  return {
    save,
    changeRecent,
    rescueOther(own) {
      const text = storage.read(WORK_KEY);
      if (text === null || text === seenText) return null;
      seenText = text;
      const { value: other, isSafe } = loadWork();
      mayWrite &&= isSafe;
      if (other === null || !hasChanges(other.spec) || isSameSpec(other.spec, own)) return null;
      generation = Math.max(generation, other.savedGeneration);
      // Of a tab that is edited in turn with this one only the newest work is kept, not each step.
      const recent = changeRecent(other, rescued);
      rescued = other.spec;
      return recent;
    },
    changeKept: (change) => keptStore.change(change),
    load() {
      const work = loadWork();
      const recent = loadRecent();
      const kept = keptStore.load();
      generation = work.value?.savedGeneration ?? 0;
      seenText = storage.read(WORK_KEY);
      mayWrite = work.isSafe && recent.isSafe;
      if (mayWrite && work.problems.length > 0 && work.value !== null) save(work.value);
      if (mayWrite && recent.problems.length > 0) writeRecent(recent.value ?? []);
      return {
        last: work.value,
        recent: recent.value ?? [],
        kept: kept.value ?? [],
        problems: [...work.problems, ...recent.problems, ...kept.problems],
      };
    },
  };
}

/** Good entries stay even when others are bad. */
function readList(json: unknown, catalogue: Catalogue): Result<readonly RestoredWork[]> {
  if (!Array.isArray(json)) return fail('the list of recent works is damaged');
  const results = json.slice(0, MAX_RECENT).map((entry) => readRecord(entry, catalogue));
  const works = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = results.flatMap((result) => (result.ok ? result.warnings : result.problems));
  return succeed(works, problems);
}
