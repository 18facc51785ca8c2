import { assert } from '../../src/lib/assert';
import { createRunSpec } from '../../src/trace/run-spec';
import { EMPTY_PLAN } from '../../src/trace/sweep/sweep-spec';
import type { SweepSpec } from '../../src/trace/sweep/sweep-spec';
import type { EngineWorker } from '../../src/worker/threads/connection';
import { runSweep } from '../../src/worker/pool/run-sweep';
import { WorkerPool } from '../../src/worker/pool/worker-pool';

/** For the threads, which load this same file. */
export { asWorker, serveRuns } from '../../src/worker/pool/node-thread';

const SWEEP: SweepSpec = {
  ...EMPTY_PLAN,
  version: 1,
  base: createRunSpec('alt-1'),
  draws: [{ kind: 'exponential', quantity: 'pull-rsp', mean: 1_000_000 }],
};

/** Until the machine code is there: each thread makes its own, in the background and so partly on another core. */
const WARM_UP_RUNS = 6000;

/** Runs per second on so many threads, which are there and warm, and what they cost of all processors together. */
export async function measureSweep(startThread: () => EngineWorker, size: number, runs: number) {
  const pool = new WorkerPool(startThread, size);
  await runSweep(pool, { ...SWEEP, runs: WARM_UP_RUNS * size });
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const answer = await runSweep(pool, { ...SWEEP, runs });
  const millis = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  pool.dispose();
  assert(answer.kind === 'done', 'the sweep is done');
  return { millis, runsPerSecond: (runs / millis) * 1000, cpuMicrosPerRun: (user + system) / runs };
}
