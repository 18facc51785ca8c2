import { expect, it, vi } from 'vitest';
import { limitMessage } from '../lib/limits';
import type { Limit } from '../lib/limits';
import { createRunSpec } from '../trace/run-spec';
import { fixDurations } from '../trace/queries/explorations/timed-regions';
import { catalogue } from './catalogue';
import { watchRun } from './charts/watch-run';
import { exploreTimed } from './explore/timed/explore-timed';
import { measureSlack } from './slack/measure-slack';
import { tellRun } from './why-not/told-run';

// Limits that no scenario of ours comes near are met here with small numbers in their places.
const SMALL = vi.hoisted(() => ({
  slackRuns: 4,
  slackTargets: 3,
  slackRange: 2_000_000,
  timedOrders: 60,
  timedTieWork: 50,
  machineMoves: 10,
}));

vi.mock('../lib/limits', async (importOriginal) => {
  const original = await importOriginal<{ LIMITS: Record<string, Limit> }>();
  const small = Object.entries(SMALL).map(([id, value]) => [id, { ...original.LIMITS[id], value }]);
  return { ...original, LIMITS: { ...original.LIMITS, ...Object.fromEntries(small) } };
});

const { LIMITS } = await import('../lib/limits');
const SPEC = createRunSpec('alt-1');

/** Takes all steps and returns what comes of them. */
function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

it('slackRuns: what was found of a message stands, and its entry names the limit', () => {
  const { items } = finish(measureSlack(SPEC, 'pull-rsp#1'));
  expect(items[0]?.cut).toBe(limitMessage(LIMITS.slackRuns));
  expect(items[0]?.cut).toMatch(/^Stopped at the limit of 4 runs for one message or timer/);
  expect(items[0]?.bands.length).toBeGreaterThan(0);
});

it('slackTargets: the first ones are measured, and the answer names the limit', () => {
  const { items, cut } = finish(measureSlack(SPEC));
  expect(items).toHaveLength(3);
  expect(cut).toMatch(
    /3 messages and timers whose slack is measured \(slackTargets\): shorten the run/,
  );
});

it('slackRange: no shift beyond it is looked at, and the answer says how far it looked', () => {
  const { items, rangeMicros, cut } = finish(measureSlack(SPEC, 'associate-req#1'));
  expect(rangeMicros).toBe(SMALL.slackRange);
  expect(cut).toBe(limitMessage(LIMITS.slackRange));
  const shifts = items.flatMap(({ bands }) => bands).map(({ toMicros }) => toMicros);
  expect(Math.max(...shifts)).toBeLessThanOrEqual(SMALL.slackRange);
});

it('timedOrders: there is no half list of regions, and the message names the limit', () => {
  const request = { scenario: 'alt-1', values: {}, intervals: {} };
  expect(() => finish(exploreTimed(request))).toThrow(limitMessage(LIMITS.timedOrders));
});

/** Polls of 50 ms to 1 s within n = 2 s, and everything else fixed but the answer to the PULL. */
const POLLED = {
  scenario: 'pull-before-copy-polled',
  values: { policy: 'alt1' },
  intervals: {
    ...fixDurations(createRunSpec('pull-before-copy-polled'), catalogue),
    poll: { min: 50_000, max: 1_000_000 },
    'pull-rsp': { min: 0, max: 5_000_000 },
  },
};

it('timedOrders: with polling the answer is one for longer polls, as if these had been asked for', () => {
  const { cut, narrowed, regions } = finish(exploreTimed(POLLED));
  expect(cut).toBe(limitMessage(LIMITS.timedOrders));
  expect(narrowed).toEqual({ poll: { min: 500_000, max: 1_000_000 } });
  const intervals = { ...POLLED.intervals, ...narrowed };
  const narrower = finish(exploreTimed({ ...POLLED, intervals, ties: false }));
  expect(narrower).toMatchObject({ cut: '', narrowed: {}, regions });
});

it('timedTieWork: the answer is one without equal times, and names the limit', () => {
  const intervals = { ...POLLED.intervals, poll: { min: 400_000, max: 500_000 } };
  const { cut, hasTies, regions } = finish(exploreTimed({ ...POLLED, intervals }));
  expect({ cut, hasTies }).toEqual({ cut: limitMessage(LIMITS.timedTieWork), hasTies: false });
  expect(regions.length).toBeGreaterThan(1);
  expect(finish(exploreTimed({ ...POLLED, intervals, ties: true }))).toMatchObject({
    cut: '',
    hasTies: true,
  });
});

it('machineMoves: the chart keeps the first ones and says so; nothing is said of what did not happen', () => {
  const run = watchRun(SPEC);
  while (!run.advance(1000));
  const { moves, cutShort } = run.buildReport();
  expect(moves).toHaveLength(10);
  expect(cutShort).toMatch(/10 moves of state machines listed \(machineMoves\): shorten the run/);
  expect(() => tellRun(SPEC)).toThrow(/\(machineMoves\)/);
});
