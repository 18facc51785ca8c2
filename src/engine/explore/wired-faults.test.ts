import { expect, it } from 'vitest';
import { createRandomStream } from '../../lib/random';
import type { ExploreRequest } from '../../trace/answers/exploration';
import { getRecords } from '../../trace/records';
import type { ParameterValue } from '../../trace/run-spec';
import { createRunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import { simulate } from '../simulate';
import { explore } from './explore';
import { countEarly } from './testing/count-early';
import { createRequest } from './testing/request';

const PROPOSAL = { wire: 'proposal' };
const RUNS = process.env['LADDERSCOPE_DEEP'] === '1' ? 2000 : 60;

/** The ack timer and the wait for resources take 164 ms; work of the bridges may take longer, and so may a frame. */
const SHORT = { 'station-rwd': 14, 'bridge-rwd': 14 };

/** A run in which one frame is late by up to half a second, and some are lost. */
function runSlowly({ scenario, values, losses }: ExploreRequest, seed: number): Trace {
  const random = createRandomStream(seed, 'slow wire');
  const draw = (mostMillis: number) => 1 + random.nextBelow(mostMillis * 1000);
  const times: Record<string, ParameterValue> = { ...SHORT, associate: draw(300) };
  for (const id of ['pull-rsp', 'pull-req', 'final-copy', 'n', 'deassociate'])
    times[id] = draw(400);
  const spec = { ...createRunSpec(scenario), values: { ...times, ...values } };
  const frames = getRecords(simulate(spec)).filter(({ kind }) => kind === 'sent');
  const pick = () => {
    const { name, ordinal } = frames[random.nextBelow(frames.length)] ?? {};
    return `${name}#${ordinal}`;
  };
  const drops = Array.from({ length: random.nextBelow(losses + 1) }, () => `drop:${pick()}.1`);
  const late = `delay:${pick()}:+${random.nextBelow(500)}ms`;
  return simulate({ ...spec, edits: [late, ...drops] });
}

it.each([
  ['reference', 0, 2],
  ['reference', 1, 1],
  ['alt-1', 0, 1],
])(
  'every run of %s on a slow wire with up to %d losses ends as some order with so many early time-outs does',
  (scenario, losses, early) => {
    const request = createRequest(scenario, { values: PROPOSAL, losses, early });
    const result = explore(request);
    expect(result.end).toEqual({ kind: 'complete' });
    let judged = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const trace = runSlowly(request, seed);
      const used = countEarly(trace);
      if (used === 0 || used > early) continue;
      judged++;
      const { outcome } = trace;
      const least = result.outcomes[outcome ?? '']?.leastFaults ?? Infinity;
      const most = used + trace.metrics.lostMessages;
      expect({ seed, outcome, isFound: least <= most }).toMatchObject({ isFound: true });
    }
    expect(judged).toBeGreaterThan(RUNS / 10);
  },
);

const NODES = [
  'source-host',
  'source-bridge',
  'database',
  'destination-bridge',
  'destination-host',
];

/** A run in which one node crashes at some time, and perhaps comes up again, on a wire faster than its time-outs. */
function runWithCrash({ scenario, values }: ExploreRequest, seed: number): Trace {
  const random = createRandomStream(seed, 'crash');
  const draw = (mostMillis: number) => 1 + random.nextBelow(mostMillis * 1000);
  const times: Record<string, ParameterValue> = {};
  for (const id of ['associate-req', 'associate-rsp', 'vm-stopped', 'deassociate-req'])
    times[id] = draw(40);
  for (const id of ['pull-rsp', 'pull-req', 'final-copy', 'n', 'resume', 'associate'])
    times[id] = draw(1000);
  const spec = { ...createRunSpec(scenario), values: { ...times, ...values } };
  const endMicros = getRecords(simulate(spec)).at(-1)?.atMicros ?? 0;
  const node = NODES[random.nextBelow(NODES.length)];
  const atMillis = Math.floor(random.nextBelow(endMicros) / 1000);
  const down = random.nextBelow(2) === 0 ? '' : `:${random.nextBelow(20_000)}ms`;
  return simulate({ ...spec, edits: [`crash:${node}@${atMillis}ms${down}`] });
}

it.each([
  ['reference', 'proposal'],
  ['reference', 'ratified'],
])(
  'every run of %s %s in which a node crashes ends as some order with a crash does',
  (scenario, wire) => {
    const request = createRequest(scenario, { values: { wire }, crashes: 1 });
    const { outcomes, end } = explore(request);
    expect(end).toEqual({ kind: 'complete' });
    const found = new Set<string>();
    for (let seed = 1; seed <= RUNS; seed++) {
      const trace = runWithCrash(request, seed);
      expect({ seed, early: countEarly(trace) }).toEqual({ seed, early: 0 });
      expect({ seed, outcome: trace.outcome, found: Object.keys(outcomes) }).toMatchObject({
        found: expect.arrayContaining([trace.outcome]),
      });
      found.add(trace.outcome ?? '');
    }
    expect(found.size).toBeGreaterThan(1);
  },
);

it('a host that waits notices on the wire that its bridge has crashed, with names it never does', () => {
  const wired = explore(createRequest('reference', { values: PROPOSAL, crashes: 1 }));
  const named = explore(createRequest('reference', { crashes: 1 }));
  expect(Object.keys(named.outcomes)).not.toContain('backed-out');
  const witness = wired.witnesses[wired.outcomes['backed-out']?.witness ?? -1];
  expect(witness?.steps.filter(({ kind }) => kind === 'crash' || kind === 'expire')).toMatchObject([
    { kind: 'crash', node: 'destination-bridge' },
    { kind: 'expire', name: 'resp-wait', node: 'destination-host' },
  ]);
  expect(witness?.simple && simulate(witness.simple).outcome).toBe('backed-out');
});

it('a bridge that gives up too early on its resources is the only early time-out that is felt', () => {
  const { outcomes, witnesses } = explore(
    createRequest('reference', { values: PROPOSAL, early: 1 }),
  );
  expect(Object.keys(outcomes)).toEqual(['migrated-with-state', 'backed-out']);
  const felt = witnesses.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'early'));
  expect(felt).toMatchObject([{ name: 'resource-wait', node: 'destination-bridge' }]);
  const witness = witnesses[outcomes['backed-out']?.witness ?? -1];
  expect(witness).toMatchObject({ faults: 1 });
  expect(witness?.simple?.edits).toHaveLength(1);
  expect(witness?.simple && simulate(witness.simple).outcome).toBe('backed-out');
});

it('early time-outs are counted apart from losses, and only a wire has them', () => {
  const { outcomes } = explore(createRequest('reference', { values: PROPOSAL, early: 1 }));
  expect(outcomes['backed-out']).toMatchObject({ leastFaults: 1, leastLosses: 0 });
  expect(() => explore(createRequest('reference', { early: 1 }))).toThrow(/only a wire/);
});
