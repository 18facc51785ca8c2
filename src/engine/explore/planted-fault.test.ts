import { expect, it } from 'vitest';
import { createMachine } from 'xstate';
import type { ExploreRequest, ExploreResult } from '../../trace/answers/exploration';
import type { Network } from '../kernel/network';
import { createWiredNetwork } from '../models/wired-network';
import { createNetwork } from '../roles';
import type { Settings } from '../roles/settings';
import { DEFAULT_SETTINGS } from '../roles/settings';
import { pickBudget } from '../../trace/fault-budget';
import { explore } from './explore';
import { createNetworkRules } from './testing/naive/cases';
import { expectSame, expectShortestWitnesses } from './testing/naive/compare';
import { exploreWorlds } from './testing/naive/explore-worlds';
import { NO_FAULTS } from './testing/naive/step-world';
import { tally } from './testing/naive/tally';
import type { Plant } from './testing/plant';
import { plant } from './testing/plant';
import { createRequest } from './testing/request';

const START = 'start-after-association-and-pull';

/** A slip in the guards of a machine: they ask for too little. */
function slip(node: string, guards: Record<string, (args: never) => boolean>): Plant {
  return { node, change: (machine) => machine.provide({ guards } as object) };
}

/** What the real explorer says of it; the naive one says the same, and knows no shorter witness. */
function exploreBoth(request: ExploreRequest, network: Network, policy = 'wait'): ExploreResult {
  const budget = { ...NO_FAULTS, ...pickBudget(request, true) };
  const expected = tally(exploreWorlds(createNetworkRules(network, policy), budget), budget);
  const result = expectShortestWitnesses(request, expected, { network });
  expectSame(result, expected, JSON.stringify(request));
  return result;
}

function findWitness({ properties, witnesses }: ExploreResult, property: string) {
  return witnesses[properties.find(({ id }) => id === property)?.witness ?? -1];
}

const describeSteps = (witness: ReturnType<typeof findWitness>): string[] =>
  witness?.steps.map(({ kind, name }) => `${kind} ${name}`) ?? [];

const withSettings = (settings: Partial<Settings>): Settings => ({
  ...DEFAULT_SETTINGS,
  ...settings,
});

it('a start as soon as the copy is there is found, by the fewest steps that can do it', () => {
  const slipped = slip('destination-host', { startsOnceCopied: () => true });
  const result = exploreBoth(
    createRequest('reference'),
    plant(createNetwork(DEFAULT_SETTINGS), slipped),
  );
  // Nothing can be left out: each step causes the next one or stands before it in its queue.
  expect(describeSteps(findWitness(result, START))).toEqual([
    'deliver instantiate',
    'deliver instantiated',
    'deliver pre-copy',
    'expire pre-copy',
    'deliver final-copy',
    'expire resume',
  ]);
});

const PULLED_ALONE = slip('destination-host', {
  startsOncePulled: ({ context }: { context: { copied: boolean } }) => context.copied,
});

it('a start on PULL Completed without the association needs a loss: Associate Rsp comes first', () => {
  const network = plant(createNetwork(DEFAULT_SETTINGS), PULLED_ALONE);
  expect(findWitness(exploreBoth(createRequest('reference'), network), START)).toBe(undefined);
  const result = exploreBoth(createRequest('reference', { losses: 2 }), network);
  const witness = findWitness(result, START);
  expect(witness?.faults).toBe(1);
  expect(describeSteps(witness).toSorted()).toEqual(
    [
      'deliver instantiate',
      'deliver instantiated',
      'deliver pre-copy',
      'expire pre-copy',
      'deliver final-copy',
      'deliver associate-req',
      'lose associate-rsp',
      'deliver pull-req',
      'deliver vm-stopped',
      'deliver push-req',
      'deliver pull-rsp',
      'deliver pull-completed',
      'expire resume',
    ].toSorted(),
  );
});

it('a start when n is over, before the association, is found without a fault', () => {
  const settings = withSettings({ policy: 'alt2' });
  const network = plant(
    createNetwork(settings),
    slip('destination-host', { associated: () => true }),
  );
  const witness = findWitness(exploreBoth(createRequest('alt-2'), network, 'alt2'), START);
  expect(witness?.faults).toBe(0);
  expect(describeSteps(witness)).toHaveLength(7);
  expect(describeSteps(witness).slice(-2)).toEqual(['expire n', 'expire resume']);
});

it('a guard that forgets what the status says takes "pending" for the end of the PULL', () => {
  const forgetful = slip('destination-host', {
    startsOnStatus: ({ context }: { context: { copied: boolean; associated: boolean } }) =>
      context.copied && context.associated,
  });
  const network = plant(createNetwork(withSettings({ variant: 'poll' })), forgetful);
  const witness = findWitness(
    exploreBoth(createRequest('pull-before-copy-polled'), network),
    START,
  );
  expect(witness).toMatchObject({ faults: 0 });
  expect(witness?.steps.find(({ name }) => name === 'pull-status-rsp')?.text).toBe('pending');
});

it('a rule that is missing: a source that does not listen to Migration Failed never backs out', () => {
  const deaf: Plant = {
    node: 'source-host',
    change: ({ config, implementations }) => {
      const { stopped = {}, ...states } = config.states ?? {};
      const { 'migration-failed': _, ...on } = { ...stopped.on } as Record<string, object>;
      const altered = { ...config, states: { ...states, stopped: { ...stopped, on } } };
      return createMachine(altered as object).provide(implementations as object);
    },
  };
  const network = plant(createNetwork(withSettings({ policy: 'alt1' })), deaf);
  const result = exploreBoth(createRequest('alt-1'), network, 'alt1');
  expect(result.outcomes['outage']).toMatchObject({ leastFaults: 0 });
  expect(findWitness(result, 'alt-1-backs-out')).toMatchObject({ faults: 0 });
});

it('with a wire the same slip needs no loss: the bridge may be done with the PULL before the association', () => {
  const network = plant(createWiredNetwork(DEFAULT_SETTINGS, 'proposal', 3), PULLED_ALONE);
  const request = createRequest('reference', { values: { wire: 'proposal' } });
  const witness = findWitness(exploreBoth(request, network), START);
  expect(witness).toMatchObject({ faults: 0 });
  expect(describeSteps(witness)).toContain('work pull-completed');
  expect(describeSteps(witness)).not.toContain('deliver associate-rsp');
});

it('a station of VDP that takes every answer for a grant starts on the refusal of a slow bridge', () => {
  const trusting: Plant = {
    ...slip('destination-host', { grantsAssoc: () => true }),
    component: 'vdp',
  };
  const network = plant(createWiredNetwork(DEFAULT_SETTINGS, 'proposal', 3), trusting);
  const values = { wire: 'proposal' };
  const well = exploreBoth(createRequest('reference', { values }), network);
  expect(findWitness(well, START)).toBe(undefined);
  const result = exploreBoth(createRequest('reference', { values, early: 1 }), network);
  const witness = findWitness(result, START);
  expect(witness).toMatchObject({ faults: 1 });
  expect(describeSteps(witness)).toContain('early resource-wait');
  expect(describeSteps(witness)).toContain('deliver deassociate-bridge');
});

it('the machines as they are have no such witness', () => {
  const result = explore(createRequest('reference', { losses: 2 }));
  expect(findWitness(result, START)).toBe(undefined);
});
