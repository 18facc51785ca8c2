import { expect, it } from 'vitest';
import { createExampleTrace } from '../trace/testing/example-trace';
import { createLadderModel } from './model/model';
import { createOverview } from './overview';
import { createCrowdedTrace } from './testing/crowded-trace';

it('puts the whole run on one line', () => {
  const overview = createOverview(createLadderModel(createExampleTrace()));
  expect(overview.endMicros).toBe(10_941_000);
  expect(overview.bulks.map((bulk) => bulk.isFinal)).toEqual([false, true]);
  expect(overview.downtime?.from).toBeCloseTo(8_500_500 / 10_941_000, 9);
  expect(overview.faults).toHaveLength(2);
  expect(overview.ticks.control[0]).toBe(0);
  expect(overview.timeTicks.map((tick) => tick.label)).toEqual(['0 s', '2', '4', '6', '8', '10']);
});

it('leaves out what would fall on the same pixel', () => {
  const overview = createOverview(createLadderModel(createCrowdedTrace(4000)));
  expect(overview.ticks.state.length).toBeGreaterThan(900);
  expect(overview.ticks.state.length).toBeLessThanOrEqual(1201);
});
