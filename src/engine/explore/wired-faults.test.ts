import { expect, it } from 'vitest';
import { createRandomStream } from '../../lib/random';
import type { ExploreRequest, ExploreResult } from '../../trace/answers/exploration';
import { getRecords } from '../../trace/records';
import type { ParameterValue } from '../../trace/run-spec';
import { createRunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import { simulate } from '../simulate';
import { listBroken } from '../testing/run';
import { createRulebook, explore } from './explore';
import { EARLY, EXPIRE, kindOf, subjectOf } from './rules/world';
import { Search } from './search/search';
import { countEarly } from './testing/count-early';
import { createRequest } from './testing/request';

const PROPOSAL = { wire: 'proposal' };
const IS_DEEP = process.env['LADDERSCOPE_DEEP'] === '1';
const RUNS = IS_DEEP ? 2000 : 60;

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

/** What the run breaks and no order is said to break. */
function listUnknown({ properties }: ExploreResult, trace: Trace): string[] {
  const broken = properties.filter((property) => property.broken).map(({ id }) => id);
  return listBroken(trace).filter((id) => !broken.includes(id));
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
      expect({ seed, unknown: listUnknown(result, trace) }).toEqual({ seed, unknown: [] });
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
    const result = explore(request);
    const { outcomes, end } = result;
    expect(end).toEqual({ kind: 'complete' });
    const found = new Set<string>();
    for (let seed = 1; seed <= RUNS; seed++) {
      const trace = runWithCrash(request, seed);
      expect({ seed, early: countEarly(trace) }).toEqual({ seed, early: 0 });
      expect({ seed, outcome: trace.outcome, found: Object.keys(outcomes) }).toMatchObject({
        found: expect.arrayContaining([trace.outcome]),
      });
      expect({ seed, unknown: listUnknown(result, trace) }).toEqual({ seed, unknown: [] });
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

/** A run with a pause of 1.3 s between keep-alives, of which one may be lost: ECP does not repeat it. */
function runLosingKeepAlive({ scenario, values }: ExploreRequest, seed: number): Trace {
  const random = createRandomStream(seed, 'keep-alive');
  const draw = (mostMillis: number) => 1 + random.nextBelow(mostMillis * 1000);
  const times: Record<string, ParameterValue> = { 'station-rka': 17, 'bridge-rka': 17 };
  for (const id of ['station-rte', 'bridge-rte']) times[id] = 12;
  for (const id of ['associate-req', 'associate-rsp', 'vm-stopped']) times[id] = draw(3);
  for (const id of ['pre-copy', 'pull-rsp', 'final-copy', 'n']) times[id] = draw(1000);
  const lost = random.nextBelow(3);
  const edits = lost === 0 ? [] : [`drop:keep-alive#${lost}.1`];
  return simulate({ ...createRunSpec(scenario), values: { ...times, ...values }, edits });
}

const NO_RETRIES = { 'station-retries': 0, 'bridge-retries': 0 };

it.each(IS_DEEP ? ['proposal', 'ratified'] : ['proposal'])(
  'every run, %s, with few keep-alives of which one may be lost, ends as some order with so many does',
  (wire) => {
    const values = { wire, policy: 'alt1', ...NO_RETRIES };
    const request = createRequest('reference', { values, losses: 1, keepAlives: 1 });
    const result = explore(request);
    const { outcomes, end } = result;
    expect(end).toEqual({ kind: 'complete' });
    let judged = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const trace = runLosingKeepAlive(request, seed);
      const sent = getRecords(trace).filter(
        ({ kind, name }) => kind === 'sent' && name === 'keep-alive',
      );
      if (sent.length !== 1 || countEarly(trace) > 0) continue;
      judged++;
      const { outcome } = trace;
      const least = outcomes[outcome ?? '']?.leastFaults ?? Infinity;
      const isFound = least <= trace.metrics.lostMessages;
      expect({ seed, outcome, isFound }).toMatchObject({ isFound: true });
      expect({ seed, unknown: listUnknown(result, trace) }).toEqual({ seed, unknown: [] });
    }
    expect(judged).toBeGreaterThan(RUNS / 10);
  },
);

/** Whether in some order a bridge takes its station for silent. */
function canFallSilent(more: Partial<ExploreRequest>): boolean {
  const request = createRequest('reference', more);
  const rulebook = createRulebook(request);
  const search = new Search(rulebook, request, { states: 300_000, bytes: 100_000_000 });
  const isSilence = (step: number): boolean =>
    [EXPIRE, EARLY].includes(kindOf(step)) &&
    rulebook.alarms[subjectOf(step)]?.timer === 'tout-keep-alive';
  while (!search.isDone) {
    search.expand();
    const { steps, stepCount } = search.world;
    if (steps.subarray(0, stepCount).some(isSilence)) return true;
  }
  expect(search.stoppedBy).toBeNull();
  return false;
}

it('a bridge takes its station for silent once a keep-alive and all its repetitions are lost', () => {
  const never = { values: { ...PROPOSAL, ...NO_RETRIES }, keepAlives: 1 };
  expect(canFallSilent(never)).toBe(false);
  expect(canFallSilent({ ...never, losses: 1 })).toBe(true);
  const values = { ...PROPOSAL, 'station-retries': 1, 'bridge-retries': 1 };
  expect(canFallSilent({ values, keepAlives: 1, losses: 1 })).toBe(false);
  expect(canFallSilent({ values, keepAlives: 1, losses: 2 })).toBe(true);
});

it('a bridge takes its station for silent once it has crashed, or too early', () => {
  expect(canFallSilent({ values: PROPOSAL, keepAlives: 1, crashes: 1 })).toBe(true);
  expect(canFallSilent({ values: PROPOSAL, keepAlives: 1, early: 1 })).toBe(true);
  expect(canFallSilent({ values: PROPOSAL, crashes: 1 })).toBe(false);
});

it('a bridge that gives up too early on its resources is the only early time-out that is felt', () => {
  const { outcomes, witnesses } = explore(
    createRequest('reference', { values: PROPOSAL, early: 1 }),
  );
  expect(Object.keys(outcomes)).toEqual(['migrated-with-state', 'backed-out']);
  const felt = witnesses.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'early'));
  expect(new Set(felt.map(({ name, node }) => `${name} ${node}`))).toEqual(
    new Set(['resource-wait destination-bridge']),
  );
  const witness = witnesses[outcomes['backed-out']?.witness ?? -1];
  expect(witness).toMatchObject({ faults: 1 });
  // No fault is needed: the bridge works for longer than it may.
  expect(witness?.simple?.edits).toEqual([]);
  expect(Object.keys(witness?.simple?.values ?? {})).toEqual(['associate']);
  expect(witness?.simple && simulate(witness.simple).outcome).toBe('backed-out');
});

it('early time-outs are counted apart from losses, and only a wire has them', () => {
  const { outcomes } = explore(createRequest('reference', { values: PROPOSAL, early: 1 }));
  expect(outcomes['backed-out']).toMatchObject({ leastFaults: 1, leastLosses: 0 });
  expect(() => explore(createRequest('reference', { early: 1 }))).toThrow(/needs a wire/);
  expect(() => explore(createRequest('reference', { keepAlives: 1 }))).toThrow(/needs a wire/);
});
