import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '../lib/limits';
import { createRunSpec } from '../trace/run-spec';
import type { KeptRuns } from './kept-tree';
import { addKept, findKept, listTree, removeKept, renameKept, restoreKept } from './kept-tree';

const SPEC = createRunSpec('alt-1');

function add(runs: KeptRuns, parent: number | null): KeptRuns {
  return addKept(runs, { name: '', spec: SPEC, parent, savedAtMillis: 0 }) ?? runs;
}

/** Any history: kept runs below any earlier one, some of them taken out again. */
const histories = fc
  .array(fc.tuple(fc.boolean(), fc.nat(30)), { maxLength: 30 })
  .map((steps) =>
    steps.reduce<KeptRuns>(
      (runs, [isRemoval, id]) => (isRemoval ? removeKept(runs, id) : add(runs, id)),
      [],
    ),
  );

it('every kept run stands once in the tree, after the one that it was made from', () => {
  fc.assert(
    fc.property(histories, (runs) => {
      const rows = listTree(runs);
      expect(rows.map(({ run }) => run.id).toSorted((a, b) => a - b)).toEqual(
        runs.map(({ id }) => id),
      );
      for (const [place, { run, depth }] of rows.entries()) {
        const parent = rows.findIndex((other) => other.run.id === run.parent);
        expect(parent).toBeLessThan(place);
        expect(depth).toBe(parent < 0 ? 0 : (rows[parent]?.depth ?? 0) + 1);
      }
    }),
  );
});

it('taking a run out and bringing it back changes nothing', () => {
  fc.assert(
    fc.property(histories, fc.nat(30), (runs, id) => {
      expect(restoreKept(removeKept(runs, id), runs, id)).toEqual(runs);
    }),
  );
});

it('what was kept meanwhile stays when a run comes back', () => {
  const before = add(add([], null), 1);
  const after = add(removeKept(before, 1), 2);
  expect(restoreKept(after, before, 1).map(({ id, parent }) => [id, parent])).toEqual([
    [1, null],
    [2, 1],
    [3, 2],
  ]);
});

it('a run is found by what it runs, the newest first', () => {
  const runs = renameKept(add(add([], null), null), 2, 'second');
  expect(findKept(runs, { ...SPEC })).toMatchObject({ id: 2, name: 'second' });
  expect(findKept(runs, { ...SPEC, seed: 7 })).toBeNull();
});

it('nothing is dropped when the limit is met', () => {
  const full = Array.from({ length: LIMITS.keptRuns.value }).reduce<KeptRuns>(
    (runs) => add(runs, null),
    [],
  );
  expect(addKept(full, { name: '', spec: SPEC, parent: null, savedAtMillis: 0 })).toBeNull();
});
