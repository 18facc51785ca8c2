import { it } from 'vitest';
import { WIRES } from '../roles/settings';
import type { Case } from './testing/naive/cases';
import { groupBySettings, listCases } from './testing/naive/cases';
import type { WiredCase } from './testing/naive/compare-wired';
import { compareWired } from './testing/naive/compare-wired';

const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';

/** Everyday each scenario has its defaults; with LADDERSCOPE_DEEP=1 every option of its choices. */
const hasDefaults = ({ values }: Case): boolean => Object.keys(values).length === 0;

/** One case for each set of rules. Polling has no end here, where each frame has a number of its own. */
const CASES = groupBySettings(listCases().filter((one) => isDeep || hasDefaults(one)))
  .flatMap(([first]) => first ?? [])
  .filter(({ settings }) => settings.variant !== 'poll');

it.each(CASES.flatMap((one) => WIRES.map((wire) => ({ name: `${one.name}, ${wire}`, one, wire }))))(
  'with frames: $name',
  ({ one, wire }) => compareWired(one, { wire, retries: 3, most: isDeep ? { losses: 1 } : {} }),
);

/** ECP gives up soonest without retries. */
const FAULTS: readonly Omit<WiredCase, 'wire'>[] = [
  { retries: 3, most: { losses: 1 } },
  { retries: 0, most: { losses: 1 } },
  { retries: 1, most: { duplicates: 1 } },
  { retries: 0, most: { early: 1 } },
  { retries: 0, most: { crashes: 1 } },
  { retries: 0, most: { keepAlives: 1 } },
];
const MORE_FAULTS: readonly Omit<WiredCase, 'wire'>[] = [
  { retries: 1, most: { losses: 2 } },
  { retries: 1, most: { losses: 1, early: 1 } },
  { retries: 1, most: { early: 2 } },
  { retries: 0, most: { losses: 1, crashes: 1 } },
  { retries: 1, most: { losses: 1, keepAlives: 1 } },
  { retries: 0, most: { keepAlives: 2 } },
  { retries: 0, most: { crashes: 1, keepAlives: 1 } },
  { retries: 0, most: { early: 1, keepAlives: 1 } },
];

/** The scenarios with the fewest worlds. */
const SMALL = listCases()
  .filter(({ scenario }) => scenario === 'serialized' || (isDeep && scenario === 'reference'))
  .filter(hasDefaults);

it.each(
  SMALL.flatMap((one) =>
    [...FAULTS, ...(isDeep && one.scenario === 'serialized' ? MORE_FAULTS : [])].flatMap((faults) =>
      WIRES.map((wire) => ({ one, wired: { wire, ...faults } })),
    ),
  ),
)('with frames and faults: $wired.wire, R = $wired.retries, $wired.most', ({ one, wired }) =>
  compareWired(one, wired),
);

it.each(SMALL)('with frames, witnesses have the fewest steps: $name', (one) =>
  compareWired(one, { wire: 'proposal', retries: 0, most: { losses: 1 } }, true),
);
