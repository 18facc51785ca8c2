import { expect, it } from 'vitest';
import type { ExploreRequest } from '../../../trace/answers/exploration';
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
    for (const run of [trace, simulate(simple)]) {
      if (shows.kind === 'outcome') expect(run.outcome).toBe(shows.id);
      else expect(listBroken(run)).toContain(shows.id);
    }
  }
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
/** Polling does not end on this wire: its search takes long, up to a limit. */
const isPolling = (id: string, wire: string) => id.includes('polled') && wire === 'proposal';
const WIRED = SCENARIOS.flatMap((id) => WIRES.map((wire) => ({ id, wire }))).filter(
  ({ id, wire }) => !isPolling(id, wire),
);
const IS_DEEP = process.env['LADDERSCOPE_DEEP'] === '1';

it.each(WIRED)('$id on the wire $wire: every witness happens with a clock', ({ id, wire }) => {
  for (const losses of IS_DEEP ? [0, 1] : [0])
    checkWitnesses(createRequest(id, { values: { wire }, losses }));
});

it.each(WIRES)('with a loss, or an early time-out, or a crash, wire %s: likewise', (wire) => {
  for (const fault of [{ losses: 1 }, { early: 1 }, { crashes: 1 }, { keepAlives: 1 }])
    checkWitnesses(createRequest('serialized', { values: { wire }, ...fault }));
});

it('polling on a wire: what a search that was stopped has found happens with a clock too', () => {
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
