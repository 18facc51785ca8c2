import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../roles/settings';
import { createNamedRules } from './testing/naive/cases';
import { exploreWorlds } from './testing/naive/explore-worlds';
import { testMatrix, testOtherFaults } from './testing/naive/matrix';
import { NO_FAULTS } from './testing/naive/step-world';
import { tally } from './testing/naive/tally';

const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';

testMatrix(0, 2, isDeep);
testOtherFaults(isDeep);

it('the naive explorer knows the worked answers of design/flows.md', () => {
  const budget = { ...NO_FAULTS, losses: 1 };
  // Every single step asks XState here.
  const rules = createNamedRules(DEFAULT_SETTINGS, (node) => node);
  const { outcomes } = tally(exploreWorlds(rules, budget), budget);
  const schedules = Object.entries(outcomes).map(([id, outcome]) => [id, outcome.schedules]);
  expect(Object.fromEntries(schedules)).toEqual({
    'migrated-with-state': 136_988n,
    outage: 60_085n,
    'source-not-released': 21_616n,
    'stalled-before-stop': 9n,
  });
});
