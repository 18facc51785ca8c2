import { expect, it } from 'vitest';
import type { ExploreRequest } from '../../../trace/answers/exploration';
import { GUARDS, POLICIES, VARIANTS } from '../../roles/settings';
import { listBroken } from '../../testing/run';
import { simulate } from '../../simulate';
import { explore } from '../explore';
import { listOrderOfSteps, listOrderOfTrace } from '../testing/order-of-trace';
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
    expect(listOrderOfTrace(trace).slice(0, steps.length)).toEqual(listOrderOfSteps(steps));
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
