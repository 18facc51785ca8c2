import { expect, it } from 'vitest';
import type { ExploreRequest, Witness } from '../../../trace/answers/exploration';
import type { RunSpec } from '../../../trace/run-spec';
import type { Trace } from '../../../trace/trace';
import { GUARDS, POLICIES, VARIANTS } from '../../roles/settings';
import { listBroken } from '../../testing/run';
import { simulate } from '../../simulate';
import { canExplore, explore } from '../explore';
import { catalogue } from '../../catalogue';
import { listOrderOfSteps, listOrderOfTrace } from './order-of-trace';
import { createRequest } from '../testing/request';

const CASES = VARIANTS.flatMap((variant) =>
  POLICIES.flatMap((policy) => GUARDS.map((guard) => ({ variant, policy, guard }))),
);

/** Every witness of a request, run with a clock, shows what it witnesses, by exactly its order. */
function checkWitnesses(request: ExploreRequest): void {
  for (const { shows, steps, exact, simple } of explore(request).witnesses) {
    expect(exact).not.toBeNull();
    expect(simple).not.toBeNull();
    if (exact === null || simple === null || shows.kind === 'endless') continue;
    const trace = simulate(exact);
    const order = listOrderOfSteps(steps);
    expect(listOrderOfTrace(trace).slice(0, order.length)).toEqual(order);
    expect(showsIt(shows, trace)).toBe(true);
    expect(showsIt(shows, simulate(simple))).toBe(true);
    for (const less of listWithoutOne(simple, request))
      expect(showsIt(shows, simulate(less))).toBe(false);
  }
}

function showsIt(shows: Witness['shows'], run: Trace): boolean {
  if (shows.kind === 'endless') return false;
  return shows.kind === 'outcome' ? run.outcome === shows.id : listBroken(run).includes(shows.id);
}

/** The run without one of its faults or delays, or with the scenario's own value in place of one of its own. */
function listWithoutOne(spec: RunSpec, { values }: ExploreRequest): RunSpec[] {
  const faults = spec.edits.map((edit) => spec.edits.filter((other) => other !== edit));
  const own = Object.keys(spec.values).filter((id) => id !== 'wire' && values[id] === undefined);
  return [
    ...faults.map((edits) => ({ ...spec, edits })),
    ...own.map((id) => {
      const { [id]: _, ...rest } = spec.values;
      return { ...spec, values: rest };
    }),
  ];
}

it.each(CASES)('losses, $variant $policy $guard: every witness happens with a clock', (values) => {
  for (const losses of [0, 1, 2]) checkWitnesses(createRequest('reference', { values, losses }));
});

it.each(CASES)('a duplicate and a crash, $variant $policy $guard: likewise', (values) => {
  checkWitnesses(createRequest('reference', { values, duplicates: 1 }));
  checkWitnesses(createRequest('reference', { values, crashes: 1 }));
});

const WIRES = ['proposal', 'ratified'];
const SCENARIOS = catalogue.scenarios.map(({ id }) => id).filter(canExplore);
const WIRED = SCENARIOS.flatMap((id) => WIRES.map((wire) => ({ id, wire })));
const IS_DEEP = process.env['LADDERSCOPE_DEEP'] === '1';

it.each(SCENARIOS)('%s with names: every witness happens with a clock', (id) => {
  for (const losses of IS_DEEP ? [0, 1, 2] : [0, 1]) checkWitnesses(createRequest(id, { losses }));
});

it.each(WIRED)('$id on the wire $wire: every witness happens with a clock', ({ id, wire }) => {
  for (const losses of IS_DEEP ? [0, 1] : [0])
    checkWitnesses(createRequest(id, { values: { wire }, losses }));
});

it.each(WIRES)('with a loss, or an early time-out, or a crash, wire %s: likewise', (wire) => {
  for (const fault of [{ losses: 1 }, { early: 1 }, { crashes: 1 }, { keepAlives: 1 }])
    checkWitnesses(createRequest('serialized', { values: { wire }, ...fault }));
});

it('polling on a wire: what a search that met its limit has found happens with a clock too', () => {
  const request = createRequest('pull-before-copy-polled', { values: { wire: 'proposal' } });
  const { end, witnesses } = explore(request, { limits: { states: 5000 } });
  expect(end.kind).toBe('limit');
  expect(witnesses.length).toBeGreaterThan(0);
  for (const { steps, exact } of witnesses) {
    expect(exact).not.toBeNull();
    if (exact === null) continue;
    const order = listOrderOfSteps(steps);
    expect(listOrderOfTrace(simulate(exact)).slice(0, order.length)).toEqual(order);
  }
});
