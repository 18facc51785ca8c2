import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashTrace } from '../trace/hash-trace';
import { computeMessages } from '../trace/queries/messages';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import { catalogue } from './catalogue';
import { startRun } from './simulate';
import { createSpec } from './testing/run';

/* Any scenario with any decisions and any faults: the engine must stay sane, whatever becomes of the migration. */

/** The same runs every time; change the seed or the number to look further. */
const SWARM = { numRuns: 300, seed: 2011 };
/** Enough for hundreds of polls; a run for ever is tested elsewhere. */
const SIMULATED_MICROS = 30_000_000;

const pickFrom = (ids: readonly string[]) => fc.constantFrom(...ids);
const duration = fc.integer({ min: 0, max: 12_000 }).map((ms) => `${ms}ms`);
const { targets } = catalogue;

const edit = fc.oneof(
  fc.tuple(pickFrom(targets.message), fc.integer({ min: 1, max: 2 })).chain(([id, n]) =>
    fc.oneof(
      fc.constant(`drop:${id}#${n}`),
      fc.constant(`duplicate:${id}#${n}`),
      fc.integer({ min: -3000, max: 5000 }).map((ms) => `delay:${id}#${n}:${ms}ms`),
    ),
  ),
  fc
    .tuple(pickFrom(targets.node), duration, fc.option(duration))
    .map(([id, at, length]) => `crash:${id}@${at}${length === null ? '' : `:${length}`}`),
  fc.tuple(pickFrom(targets.node), duration).map(([id, by]) => `slow:${id}@0s..10s:${by}`),
  fc
    .tuple(
      pickFrom(targets.link),
      fc.integer({ min: 0, max: 9000 }),
      fc.integer({ min: 1, max: 3000 }),
    )
    .map(([id, from, length]) => `cut:${id}@${from}ms..${from + length}ms`),
  fc
    .tuple(pickFrom(targets.link), fc.integer({ min: 0, max: 60 }))
    .map(([id, share]) => `loss:${id}:${share}%`),
);

const MIGRATIONS = catalogue.scenarios
  .filter(({ parameters }) => parameters.includes('variant'))
  .map(({ id }) => id);

const spec = fc
  .record({
    scenario: pickFrom(MIGRATIONS),
    variant: pickFrom(['notify', 'poll', 'serialize']),
    policy: pickFrom(['wait', 'alt1', 'alt2']),
    guard: pickFrom(['off', 'resume']),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    edits: fc.array(edit, { maxLength: 4 }),
  })
  .map(({ scenario, variant, policy, guard, seed, edits }) =>
    createSpec(scenario, { values: { variant, policy, guard }, seed, edits }),
  );

function runLimited(input: RunSpec): Trace {
  const limited = startRun(input, { simulatedMicros: SIMULATED_MICROS });
  while (!limited.advance(1000));
  return limited.buildTrace();
}

/** Index of the first record that goes back in time or names a cause that is not before it, −1 when all is well. */
function findDisorder({ records }: Trace): number {
  const { at, cause } = records;
  return at.findIndex(
    (micros, index) => micros < (at[index - 1] ?? 0) || (cause[index] ?? 0) >= index,
  );
}

/** What arrives on a link in one direction arrives in the order in which it was sent. */
function checkOrder(trace: Trace): void {
  const last = new Map<string, number>();
  const arrived = computeMessages(trace).filter(
    ({ fate }) => fate === 'delivered' || fate === 'ignored',
  );
  for (const { from, to, endRecord } of arrived) {
    const direction = `${from} ${to}`;
    expect(endRecord ?? -1).toBeGreaterThan(last.get(direction) ?? -1);
    last.set(direction, endRecord ?? -1);
  }
}

function checkJudgement({ end, outcome, edits, records, properties }: Trace): void {
  const outcomes = catalogue.outcomes.map(({ id }) => id);
  if (end.kind === 'quiet') expect(outcomes).toContain(outcome);
  else expect(outcome).toBeNull();
  for (const { records: made } of edits)
    for (const index of made) expect(index).toBeLessThan(records.count);
  for (const { holds, reason, records: broken } of properties) {
    expect(broken.length > 0).toBe(!holds);
    expect(reason !== '').toBe(!holds);
  }
}

it('random runs: times never go back, causes come first, queues keep order, verdicts are total', () => {
  const check = (input: RunSpec): void => {
    const trace = runLimited(input);
    expect(findDisorder(trace)).toBe(-1);
    checkOrder(trace);
    checkJudgement(trace);
  };
  fc.assert(fc.property(spec, check), SWARM);
});

it('random runs: the same RunSpec gives the same trace', () => {
  const check = (input: RunSpec): void => {
    expect(hashTrace(runLimited(input))).toBe(hashTrace(runLimited(input)));
  };
  fc.assert(fc.property(spec, check), { ...SWARM, numRuns: 50 });
});
