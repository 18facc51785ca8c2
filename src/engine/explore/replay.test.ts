import { expect, it } from 'vitest';
import { createRandomStream } from '../../lib/random';
import type { ExploreRequest } from '../../trace/answers/exploration';
import { GUARDS, POLICIES, VARIANTS } from '../roles/settings';
import { simulate } from '../simulate';
import { listBroken } from '../testing/run';
import { createRulebook } from './explore';
import { judge, listBrokenAtEnd } from './rules/judge';
import { World } from './rules/world';
import { describePath } from './search/describe-path';
import { listOrderOfSteps, listOrderOfTrace } from './witness/order-of-trace';
import { createRequest } from './testing/request';
import { createExactSpec } from './witness/exact-spec';

const CASES = VARIANTS.flatMap((variant) =>
  POLICIES.flatMap((policy) => GUARDS.map((guard) => ({ variant, policy, guard }))),
);

const MOST_STEPS = 120;

/** A random complete order; null when it goes on for too long. */
function walk(world: World, request: ExploreRequest, seed: number) {
  const random = createRandomStream(seed, 'walk');
  const path: number[] = [];
  let broken = 0;
  world.begin(request);
  for (;;) {
    world.load(world.encode());
    if (world.isQuiet) break;
    if (path.length === MOST_STEPS) return null;
    const step = world.steps[random.nextBelow(world.stepCount)] ?? 0;
    path.push(step);
    world.take(step);
    broken |= world.broken;
  }
  const { locals, flags } = world.here;
  const outcome = judge(world.rulebook, locals, flags);
  const atEnd = listBrokenAtEnd(world.rulebook, locals, flags);
  const ids = world.rulebook.properties.filter(
    (id, bit) => (broken & (1 << bit)) !== 0 || atEnd.includes(id),
  );
  return { path, outcome, broken: ids };
}

/** Random orders, with a clock: the very same order, the same outcome, the same broken properties. */
function checkWalks(request: ExploreRequest, seeds: number): number {
  const rulebook = createRulebook(request);
  const ids = rulebook.properties;
  const world = new World(rulebook);
  let checked = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const walked = walk(world, request, seed);
    if (walked === null) continue;
    const told = describePath(world, request, walked.path);
    const spec = createExactSpec(request, told);
    if (spec === null) continue;
    const trace = simulate(spec);
    const steps = told.slice(1).map(({ step }) => step);
    expect(listOrderOfTrace(trace)).toEqual(listOrderOfSteps(steps));
    expect(trace.outcome).toBe(walked.outcome);
    expect(listBroken(trace).filter((id) => ids.includes(id))).toEqual(walked.broken);
    checked++;
  }
  return checked;
}

it.each(CASES)('losses, $variant, $policy, $guard', (values) => {
  expect(checkWalks(createRequest('reference', { values, losses: 2 }), 60)).toBeGreaterThan(45);
});

it.each(CASES)('duplicates and a crash, $variant, $policy, $guard', (values) => {
  const more = { values, losses: 1, duplicates: 1, crashes: 1 };
  expect(checkWalks(createRequest('reference', more), 60)).toBeGreaterThan(30);
});

const IS_DEEP = process.env['LADDERSCOPE_DEEP'] === '1';
const SEEDS = IS_DEEP ? 100 : 20;
/** Polling does not end on a wire. */
const ENDING = CASES.filter(({ variant }) => variant !== 'poll');
const FEW = ENDING.filter(({ guard }) => guard === 'resume');

/**
 * With two losses an ack timer may have to expire while another one, set earlier, still runs: all have the same length, so
 * no run does it.
 */
it.each([
  ['proposal', { losses: 1 }, 1],
  ['ratified', { losses: 1 }, 1],
  ['proposal', { losses: 2 }, 0.85],
  ['ratified', { losses: 1, early: 1 }, 0.85],
  ['proposal', { losses: 1, duplicates: 1, crashes: 1 }, 0.85],
] as const)('wire %s, %j', (wire, budget, share) => {
  for (const values of IS_DEEP ? ENDING : FEW.slice(0, 2)) {
    const request = createRequest('reference', { values: { ...values, wire }, ...budget });
    expect(checkWalks(request, SEEDS)).toBeGreaterThanOrEqual(share * SEEDS);
  }
});
