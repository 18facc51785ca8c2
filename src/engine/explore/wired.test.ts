import { expect, it } from 'vitest';
import { createRandomStream } from '../../lib/random';
import type { ExploreResult } from '../../trace/answers/exploration';
import { getRecords } from '../../trace/records';
import type { ParameterValue } from '../../trace/run-spec';
import { createRunSpec } from '../../trace/run-spec';
import { simulate } from '../simulate';
import { listBroken } from '../testing/run';
import { explore } from './explore';
import { createRequest } from './testing/request';

const MILLISECOND = 1000;

/** Between a host and its bridge: far below the time-outs of ECP, as the explorer takes for granted. */
const ON_WIRE = [
  'associate-req',
  'associate-rsp',
  'vm-stopped',
  'pull-completed',
  'deassociate-req',
];
const ELSEWHERE = ['push-req', 'pull-req', 'pull-rsp', 'final-copy', 'vm-running', 'n', 'resume'];

const canBreak = ({ properties }: ExploreResult, id: string): boolean =>
  properties.some((property) => property.id === id && property.broken);

const RUNS = process.env['LADDERSCOPE_DEEP'] === '1' ? 2000 : 40;

/** A run with random times in which up to `losses` of the frames and messages of its undisturbed self are lost. */
function runAtRandom(
  { scenario, values }: ExploreResult['request'],
  losses: number,
  seed: number,
): { readonly outcome: string | null; readonly broken: readonly string[]; readonly lost: number } {
  const random = createRandomStream(seed, 'wired');
  const draw = (most: number) => 1 + random.nextBelow(most * MILLISECOND);
  const times: Record<string, ParameterValue> = {};
  for (const id of ON_WIRE) times[id] = draw(40);
  for (const id of ELSEWHERE) times[id] = draw(4000);
  const spec = { ...createRunSpec(scenario), values: { ...times, ...values } };
  const sent = getRecords(simulate(spec)).filter(({ kind }) => kind === 'sent');
  const edits = Array.from({ length: random.nextBelow(losses + 1) }, () => {
    const { name, ordinal } = sent[random.nextBelow(sent.length)] ?? {};
    return `drop:${name}#${ordinal}.1`;
  });
  const trace = simulate({ ...spec, edits });
  return {
    outcome: trace.outcome,
    broken: listBroken(trace),
    lost: trace.metrics.lostMessages,
  };
}

it.each([
  ['reference', { wire: 'proposal' }, 2],
  ['alt-1', { wire: 'proposal' }, 1],
  ['alt-2', { wire: 'ratified' }, 1],
  ['serialized', { wire: 'proposal', guard: 'resume' }, 1],
])(
  'every random run of %s %j ends as some explored order does, with no fewer losses',
  (scenario, values, losses) => {
    const result = explore(createRequest(scenario, { values, losses }));
    expect(result.end).toEqual({ kind: 'complete' });
    for (let seed = 1; seed <= RUNS; seed++) {
      const { outcome, broken, lost } = runAtRandom(result.request, losses, seed);
      const explored = result.outcomes[outcome ?? ''];
      expect({ seed, outcome, isExplored: explored !== undefined }).toMatchObject({
        isExplored: true,
      });
      expect(explored?.leastLosses).toBeLessThanOrEqual(lost);
      expect({ seed, broken: broken.filter((id) => !canBreak(result, id)) }).toEqual({
        seed,
        broken: [],
      });
    }
  },
  60_000,
);

it('ECP repairs what is lost between a host and its bridge: one loss is never felt', () => {
  const request = createRequest('reference', { values: { wire: 'proposal' }, losses: 1 });
  const { witnesses } = explore(request);
  const felt = witnesses.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'lose'));
  expect(felt.length).toBeGreaterThan(0);
  const isHostToBridge = (a: string, b: string | null) =>
    a.replace('host', '') === b?.replace('bridge', '');
  for (const { node, peer } of felt)
    expect(isHostToBridge(node, peer) || isHostToBridge(peer ?? '', node)).toBe(false);
});

it('as ratified nothing says how the PULL stands: who waits for it waits for ever', () => {
  const values = { wire: 'ratified', policy: 'wait' };
  const { outcomes } = explore(createRequest('reference', { values }));
  expect(Object.keys(outcomes)).toEqual(['outage']);
  expect(Object.keys(explore(createRequest('reference')).outcomes)).toEqual([
    'migrated-with-state',
  ]);
});

it('polling goes round with frames as it does with names, and ends as it does there', () => {
  const ask = (values: Record<string, string>) =>
    explore(createRequest('pull-before-copy-polled', { values, losses: 1 }));
  const [wired, named] = [ask({ wire: 'proposal' }), ask({})];
  expect(wired).toMatchObject({ end: { kind: 'complete' }, cyclic: true });
  expect(Object.keys(wired.outcomes)).toEqual(Object.keys(named.outcomes));
  expect(wired.endless?.leastFaults).toBe(named.endless?.leastFaults);
});

it('an answer that ECP repeats is one answer: without losses each request has exactly one', () => {
  const values = { wire: 'proposal' };
  const find = (losses: number) =>
    explore(createRequest('alt-1', { values, losses })).properties.find(
      ({ id }) => id === 'every-request-answered',
    );
  expect(find(0)).toMatchObject({ isChecked: true, broken: false });
  expect(find(1)).toMatchObject({ isChecked: true, broken: true });
});

it('who asks over a wire hears that the PULL has succeeded: no property is said to be broken', () => {
  const values = { wire: 'proposal' };
  const request = createRequest('pull-before-copy-polled', { values });
  // Asking goes on for ever, so the search ends at a limit; the start of the VM lies far before it.
  const { outcomes, properties } = explore(request, { limits: { states: 5000 } });
  expect(Object.keys(outcomes)).toEqual(['migrated-with-state']);
  expect(properties.filter(({ broken }) => broken)).toEqual([]);
});
