import { expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert';
import type { ExploreRequest } from '../../trace/answers/exploration';
import { compileMachine } from '../kernel/machine/compile-machine';
import type { Network } from '../kernel/network';
import { createNetwork, ROLES } from '../roles';
import type { Settings } from '../roles/settings';
import { DEFAULT_SETTINGS } from '../roles/settings';
import { explore } from './explore';
import { createRequest } from './testing/request';

/** The destination host as it is, but for one guard that asks for too little: what a slip would do. */
function createFaultyNetwork(guards: object, settings: Settings = DEFAULT_SETTINGS): Network {
  const network = createNetwork(settings);
  const role = assertDefined(
    ROLES.find(({ node }) => node.id === 'destination-host'),
    'role',
  );
  const machine = compileMachine(role.createMachine(settings).provide({ guards }));
  return {
    ...network,
    nodes: network.nodes.map((node) =>
      node.info.id === 'destination-host' ? { ...node, machine } : node,
    ),
  };
}

function findBreach(request: ExploreRequest, network: Network) {
  const result = explore(request, { network });
  const property = result.properties.find(({ id }) => id === 'start-after-association-and-pull');
  return result.witnesses[property?.witness ?? -1];
}

const describeSteps = (witness: ReturnType<typeof findBreach>): string[] =>
  witness?.steps.map(({ kind, name }) => `${kind} ${name}`) ?? [];

it('a start as soon as the copy is there is found, by the fewest steps that can do it', () => {
  const network = createFaultyNetwork({ startsOnceCopied: () => true });
  // Nothing can be left out: each step causes the next one or stands before it in its queue.
  expect(describeSteps(findBreach(createRequest('reference'), network))).toEqual([
    'deliver instantiate',
    'deliver instantiated',
    'deliver pre-copy',
    'expire pre-copy',
    'deliver final-copy',
    'expire resume',
  ]);
});

it('a start on PULL Completed without the association needs a loss: Associate Rsp comes first', () => {
  const network = createFaultyNetwork({
    startsOncePulled: ({ context }: { context: { copied: boolean } }) => context.copied,
  });
  expect(findBreach(createRequest('reference'), network)).toBe(undefined);
  const witness = findBreach(createRequest('reference', { losses: 2 }), network);
  expect(witness?.faults).toBe(1);
  expect(describeSteps(witness)).toContain('lose associate-rsp');
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

it('the machines as they are have no such witness', () => {
  const request = createRequest('reference', { losses: 2 });
  expect(findBreach(request, createNetwork(DEFAULT_SETTINGS))).toBe(undefined);
});
