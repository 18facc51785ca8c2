import { expect, it } from 'vitest';
import { ROLES } from '../roles';
import type { Settings } from '../roles/settings';
import { DEFAULT_SETTINGS, GUARDS, POLICIES, VARIANTS } from '../roles/settings';
import { explore } from './explore';
import type { Budget } from './rules/budget';
import { naiveExplore } from './testing/naive-explore';
import { createRequest } from './testing/request';

const CASES = VARIANTS.flatMap((variant) =>
  POLICIES.flatMap((policy) => GUARDS.map((guard) => ({ variant, policy, guard }))),
);

const NONE: Budget = { losses: 0, duplicates: 0, crashes: 0 };

/** Both explorers on the same rules: same outcomes, same least losses, same number of schedules. */
function compare(settings: Partial<Settings>, budget: Budget): void {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const machines = Object.fromEntries(ROLES.map((role) => [role.node.id, role.createMachine(all)]));
  const naive = naiveExplore(machines, budget);
  // The scenario that offers every switch.
  const scenario = settings.associateWhen === undefined ? 'deassociate-early' : 'associate';
  const { variant, policy, guard } = all;
  const values = {
    variant,
    policy,
    guard,
    ...(scenario === 'associate'
      ? { 'associate-when': all.associateWhen }
      : { 'deassociate-when': all.deassociateWhen }),
  };
  const result = explore(createRequest(scenario, { values, ...budget }));
  const outcomes = Object.entries(result.outcomes).map(([id, { leastLosses, schedules }]) => [
    id,
    { leastLosses, schedules },
  ]);
  expect({
    cyclic: result.cyclic,
    hasEndless: result.endless !== null,
    outcomes: Object.fromEntries(outcomes),
  }).toEqual({
    cyclic: naive.cyclic,
    hasEndless: naive.hasEndless,
    outcomes: naive.outcomes,
  });
}

it.each(CASES)(
  'none, one and two losses: $variant, $policy, $guard',
  (settings) => {
    for (const losses of [0, 1, 2]) compare(settings, { ...NONE, losses });
  },
  60_000,
);

it.each(VARIANTS)(
  'one duplicate, one crash, and a loss beside it: %s',
  (variant) => {
    compare({ variant }, { ...NONE, duplicates: 1 });
    compare({ variant }, { ...NONE, crashes: 1 });
    compare({ variant }, { losses: 1, duplicates: 1, crashes: 0 });
  },
  60_000,
);

it('the other switches: associate at once, de-associate first', () => {
  compare({ associateWhen: 'at-once' }, { ...NONE, losses: 1 });
  compare({ deassociateWhen: 'before' }, { ...NONE, losses: 1 });
}, 60_000);
