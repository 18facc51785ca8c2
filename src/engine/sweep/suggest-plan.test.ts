import { expect, it } from 'vitest';
import { createRunSpec } from '../../trace/run-spec';
import { checkSweep } from '../../trace/sweep/check-sweep';
import { computeStatistics } from '../../trace/sweep/statistics';
import { suggestPlan } from '../../trace/sweep/suggest-plan';
import { SweepTableBuilder } from '../../trace/sweep/sweep-table';
import { catalogue } from '../catalogue';
import { simulate } from '../simulate';
import { SweepSlice } from './sweep-slice';

/** Every seventh run or so of the suggestion, spread over its whole field. */
function runSuggestion(scenario: string) {
  const base = createRunSpec(scenario);
  const plan = suggestPlan(base, catalogue);
  const axes = plan.axes.map((axis) => (axis.kind === 'list' ? axis : { ...axis, steps: 7 }));
  const sweep = { ...plan, axes, runs: 98, version: 1, base } as const;
  const slice = new SweepSlice(sweep, 0, sweep.runs);
  while (!slice.advance(1000));
  const builder = new SweepTableBuilder(sweep);
  builder.add(slice.columns, 0);
  return computeStatistics(builder.build(), catalogue);
}

it.each(catalogue.scenarios.map(({ id }) => id))('of %s can be run', (id) => {
  const base = createRunSpec(id);
  const plan = suggestPlan(base, catalogue);
  expect(checkSweep(plan, base, catalogue)).toMatchObject({ ok: true });
  expect(simulate(base).links.map((link) => link.id)).toEqual(
    expect.arrayContaining([...plan.lossLinks]),
  );
});

it.each(['reference', 'alt-1', 'alt-2'])('of %s meets several outcomes', (id) => {
  expect(runSuggestion(id).outcomes.length).toBeGreaterThan(1);
});

it.each(catalogue.scenarios.filter(({ swept = [] }) => swept.length > 0).map(({ id }) => id))(
  'of %s has short downtimes and long ones',
  (id) => {
    const { quantiles } = runSuggestion(id).downtime;
    const find = (wanted: number) =>
      quantiles.find(({ percent }) => percent === wanted)?.micros ?? Number.NaN;
    expect(find(95)).toBeGreaterThan(2 * find(5));
  },
);
