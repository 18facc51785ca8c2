import { it } from 'vitest';
import { createRequest } from '../request';
import type { Case } from './cases';
import { createNamedRules, groupBySettings, listCases } from './cases';
import {
  expectSame,
  expectShortestWitnesses,
  exploreWithoutWitnesses,
  listBudgets,
} from './compare';
import { exploreWorlds } from './explore-worlds';
import { NO_FAULTS } from './step-world';
import { tally } from './tally';
import type { Faults } from './world';

const LOSSES: Faults = { ...NO_FAULTS, losses: 2 };
const OTHERS: readonly Faults[] = [
  { ...NO_FAULTS, losses: 1, duplicates: 1 },
  { ...NO_FAULTS, crashes: 1 },
];
const DEEP: readonly Faults[] = [
  { ...NO_FAULTS, duplicates: 2 },
  { ...NO_FAULTS, losses: 1, duplicates: 1 },
  { ...NO_FAULTS, losses: 1, crashes: 1 },
];

/**
 * Every scenario with every option of its choices, against the naive explorer. Cases with the same rules are explored
 * naively once; the real explorer is asked for each. `part` of `parts`: so that files run side by side.
 */
export function testMatrix(part: number, parts: number, isDeep: boolean): void {
  const groups = groupBySettings(listCases()).filter((_, index) => (index >> 1) % parts === part);
  it.each(groups.map((group) => ({ group, name: group[0]?.name })))(
    'none, one and two losses: $name',
    ({ group }) => compareGroup(group, LOSSES, isDeep || group.some(hasDefaults)),
  );
}

/** Duplicates and crashes where a scenario has its defaults; with LADDERSCOPE_DEEP=1 everywhere, and more of them. */
export function testOtherFaults(isDeep: boolean): void {
  const budgets = isDeep ? DEEP : OTHERS;
  const groups = groupBySettings(listCases().filter((one) => isDeep || hasDefaults(one)));
  it.each(
    groups.flatMap((group) => budgets.map((most) => ({ group, most, name: group[0]?.name }))),
  )('up to $most.losses losses, $most.duplicates duplicates, $most.crashes crashes: $name', (one) =>
    compareGroup(one.group.slice(0, 1), one.most, false),
  );
}

const hasDefaults = ({ values }: Case): boolean => Object.keys(values).length === 0;

function compareGroup(group: readonly Case[], most: Faults, hasWitnesses: boolean): void {
  const [first] = group;
  if (first === undefined) throw new Error('a group without cases');
  const explored = exploreWorlds(createNamedRules(first.settings), most);
  for (const budget of listBudgets(most)) {
    const expected = tally(explored, budget);
    for (const { name, scenario, values } of group) {
      const request = createRequest(scenario, { values, ...budget });
      expectSame(exploreWithoutWitnesses(request), expected, `${name} ${JSON.stringify(budget)}`);
    }
    if (!hasWitnesses || budget.losses !== 1) continue;
    const { scenario, values } = first;
    expectShortestWitnesses(createRequest(scenario, { values, ...budget }), expected);
  }
}
