import { expect, it } from 'vitest';
import { simulate } from '../../../engine/simulate';
import { createRunSpec } from '../../run-spec';
import { compareTraces } from './compare-traces';
import { describeDifference } from './describe-difference';
import { listToldDifferences } from './told-differences';

function tell(scenarios: readonly [string, string], edits: readonly string[] = []) {
  const [a, b] = scenarios.map((id, place) =>
    simulate({ ...createRunSpec(id), edits: place === 1 ? [...edits] : [] }),
  );
  if (a === undefined || b === undefined) throw new Error('two runs');
  return listToldDifferences({ a, b }, compareTraces(a, b)).map((each) => {
    const { title, change } = describeDifference({ a, b }, each);
    return `${title}: ${change}`;
  });
}

it('a message that only one run has is told once, with what became of it only where that is news', () => {
  const told = tell(['alt-1', 'alt-2']);
  expect(told.filter((text) => text.startsWith('Migration failed'))).toEqual([
    'Migration failed: only in A',
  ]);
  expect(told).toContain('PULL Completed ignored: only in B');
  expect(told.filter((text) => text.includes(' received: only in'))).toEqual([]);
});

it('a message that moved as a whole is told once, one that took longer by its arrival', () => {
  const told = tell(['reference', 'reference'], ['delay:instantiate#1:+5ms']);
  expect(told.filter((text) => text.startsWith('Instantiate'))).toEqual([
    'Instantiate destination VM received: 5 ms later in B',
  ]);
  expect(told.filter((text) => text.startsWith('PULL Req'))).toEqual(['PULL Req: 5 ms later in B']);
});

it('a message that arrives in one run and is lost in the other has both ends told', () => {
  const told = tell(['alt-1', 'alt-1'], ['drop:migration-failed#1']);
  expect(told).toContain('Migration failed received: only in A');
  expect(told).toContain('Migration failed lost: only in B');
});
