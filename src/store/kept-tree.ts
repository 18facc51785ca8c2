import { LIMITS } from '../lib/limits';
import type { RunSpec } from '../trace/run-spec';
import type { KeptRun, NamedRun } from './state';
import { isSameSpec } from './work';

/** Kept runs as a tree in a list, oldest first. Every function returns a new list. */
export type KeptRuns = readonly KeptRun[];

export interface NewKept extends NamedRun {
  /** The kept run that it was made from; one that is gone counts as none. */
  readonly parent: number | null;
  readonly savedAtMillis: number;
}

/** Null when the limit `keptRuns` is met: nothing is dropped to make room. */
export function addKept(runs: KeptRuns, run: NewKept): KeptRuns | null {
  if (runs.length >= LIMITS.keptRuns.value) return null;
  const id = Math.max(0, ...runs.map((other) => other.id)) + 1;
  const parent = runs.some((other) => other.id === run.parent) ? run.parent : null;
  return [...runs, { ...run, id, parent }];
}

/** What was made from it now hangs below what it was made from. */
export function removeKept(runs: KeptRuns, id: number): KeptRuns {
  const parent = runs.find((run) => run.id === id)?.parent ?? null;
  return runs
    .filter((run) => run.id !== id)
    .map((run) => (run.parent === id ? { ...run, parent } : run));
}

/** Undoes a removal: the run at its place, and those below it that hung there before. */
export function restoreKept(runs: KeptRuns, before: KeptRuns, id: number): KeptRuns {
  const children = new Set(before.filter(({ parent }) => parent === id).map((run) => run.id));
  const gone = before.filter((run) => run.id === id && !runs.some((other) => other.id === id));
  return [...runs.map((run) => (children.has(run.id) ? { ...run, parent: id } : run)), ...gone]
    .toSorted((a, b) => a.id - b.id); // prettier-ignore
}

export function renameKept(runs: KeptRuns, id: number, name: string): KeptRuns {
  return runs.map((run) => (run.id === id ? { ...run, name } : run));
}

/** The newest one with this spec, null when the run is not kept. */
export function findKept(runs: KeptRuns, spec: RunSpec): KeptRun | null {
  return runs.findLast((run) => isSameSpec(run.spec, spec)) ?? null;
}

export interface KeptRow {
  readonly run: KeptRun;
  /** 0 for a run that was made from none. */
  readonly depth: number;
}

/** The tree in the order of reading: each run before those that were made from it. */
export function listTree(runs: KeptRuns): KeptRow[] {
  const ids = new Set(runs.map(({ id }) => id));
  const childrenOf = new Map<number | null, KeptRun[]>();
  for (const run of runs) {
    // A parent comes before its child; anything else (a damaged list) would go round in circles.
    const parent =
      run.parent !== null && ids.has(run.parent) && run.parent < run.id ? run.parent : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), run]);
  }
  const list = (parent: number | null, depth: number): KeptRow[] =>
    (childrenOf.get(parent) ?? []).flatMap((run) => [{ run, depth }, ...list(run.id, depth + 1)]);
  return list(null, 0);
}
