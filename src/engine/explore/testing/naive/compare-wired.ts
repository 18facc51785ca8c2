import type { Wire } from '../../../roles/settings';
import { createRequest } from '../request';
import type { Case } from './cases';
import { createWiredRules } from './cases';
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

/** What is explored on the wire beside a case: the fewest repetitions of ECP give the fewest worlds. */
export interface WiredCase {
  readonly wire: Wire;
  readonly retries: number;
  readonly most: Partial<Faults>;
}

/** Both explorers with ECP and VDP, for every budget up to the one given. */
export function compareWired(one: Case, wired: WiredCase, hasWitnesses = false): void {
  const { scenario, settings } = one;
  const { wire, retries } = wired;
  const most = { ...NO_FAULTS, ...wired.most };
  const rules = createWiredRules(settings, wire, retries);
  const explored = exploreWorlds({ ...rules, hasKeepAlives: most.keepAlives > 0 }, most);
  const exponents = { 'station-retries': retries, 'bridge-retries': retries };
  const values = { ...one.values, ...exponents, wire };
  for (const budget of listBudgets(most)) {
    const expected = tally(explored, budget);
    const request = createRequest(scenario, { values, ...budget });
    expectSame(exploreWithoutWitnesses(request), expected, JSON.stringify(request));
    if (hasWitnesses) expectShortestWitnesses(request, expected);
  }
}
