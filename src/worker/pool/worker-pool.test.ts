import { afterEach, describe, expect, it } from 'vitest';
import { createRunSpec } from '../../trace/run-spec';
import { EMPTY_PLAN } from '../../trace/sweep/sweep-spec';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import { createInProcessPool } from './in-process-pool';
import type { PoolApi } from './pool-api';
import { createPoolApi } from './pool-api';
import type { RunPool } from './run-pool';
import { runSweep } from './run-sweep';
import { FakeWorker } from '../testing/fake-worker';
import { WorkerPool } from './worker-pool';

const FAST = { everyMillis: 5, missedBeats: 3, missedBeatsAtStart: 6 };
const SWEEP: SweepSpec = {
  ...EMPTY_PLAN,
  version: 1,
  base: createRunSpec('alt-1'),
  draws: [{ kind: 'exponential', quantity: 'pull-rsp', mean: 1_000_000 }],
  runs: 230,
};

const pools: RunPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
});

/** A pool whose n-th worker has the n-th API; the last one serves all that follow. */
function createPool(size: number, ...apis: readonly Partial<PoolApi>[]) {
  const workers: FakeWorker[] = [];
  const pool = new WorkerPool(
    () => {
      const api = apis[Math.min(workers.length, apis.length - 1)];
      const worker = new FakeWorker({ ...createPoolApi(() => Promise.resolve()), ...api });
      workers.push(worker);
      return worker;
    },
    size,
    FAST,
  );
  pools.push(pool);
  return { pool, workers };
}

describe('a sweep', () => {
  it('gives the same table on no thread and on one, two or three', async () => {
    const alone = await runSweep(createInProcessPool(), SWEEP);
    expect(alone.kind).toBe('done');
    expect(alone.table.rows).toHaveLength(SWEEP.runs);
    for (const size of [1, 2, 3]) {
      const { pool, workers } = createPool(size);
      expect(await runSweep(pool, SWEEP)).toEqual(alone);
      expect(workers).toHaveLength(size);
    }
  });

  it('tells how far it is, with the rows that are known', async () => {
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, soFar: () => { rows: Uint32Array }) =>
      void seen.push([done, soFar().rows.length]);
    await runSweep(createPool(2).pool, SWEEP, { onProgress });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual([SWEEP.runs, SWEEP.runs]);
    for (const [done, rows] of seen) expect(rows).toBe(done);
  });

  it('that is cancelled keeps what it has, and leaves the pool usable', async () => {
    for (const pool of [createInProcessPool(), createPool(2).pool]) {
      const stop = new AbortController();
      const onProgress = () => stop.abort();
      const answer = await runSweep(pool, SWEEP, { signal: stop.signal, onProgress });
      expect(answer.kind).toBe('cancelled');
      expect(answer.table.rows.length).toBeGreaterThan(0);
      expect(answer.table.rows.length).toBeLessThan(SWEEP.runs);
      expect(await runSweep(pool, { ...SWEEP, runs: 10 })).toMatchObject({ kind: 'done' });
    }
  });

  it('that cannot be run fails with the reason, and keeps what it has', async () => {
    const bad = { ...SWEEP, base: createRunSpec('nowhere') };
    const answer = await runSweep(createPool(2).pool, bad);
    expect(answer).toMatchObject({ kind: 'failed', message: /scenario nowhere.*"nowhere"/ });
    expect(answer.table.rows).toHaveLength(0);
  });
});

describe('the pool', () => {
  const SPECS = [createRunSpec('alt-1'), createRunSpec('reference')];

  it('sums up runs in their order', async () => {
    const answer = await createPool(1).pool.summarize(SPECS);
    expect(answer).toEqual(await createInProcessPool().summarize(SPECS));
    expect(answer).toMatchObject({
      kind: 'done',
      value: [{ outcome: 'backed-out', broken: [] }, { outcome: 'migrated-with-state' }],
    });
  });

  it('replaces a worker that dies and asks again', async () => {
    const throwing: Partial<PoolApi> = { summarize: () => Promise.reject(new Error('no luck')) };
    const silent = {
      summarize: () => new Promise(() => undefined),
      ping: () => new Promise(() => undefined),
    };
    for (const bad of [throwing, silent as unknown as Partial<PoolApi>]) {
      const { pool, workers } = createPool(1, bad, {});
      expect(await pool.summarize(SPECS)).toMatchObject({ kind: 'done' });
      expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    }
  });

  it('gives up after three deaths, and goes on with the next job', async () => {
    const throwing: Partial<PoolApi> = { summarize: () => Promise.reject(new Error('no luck')) };
    const { pool, workers } = createPool(1, throwing, throwing, throwing, {});
    const first = pool.summarize(SPECS);
    const second = pool.summarize(SPECS);
    expect(await first).toMatchObject({ kind: 'failed', message: /3 times.*no luck/ });
    expect(await second).toMatchObject({ kind: 'done' });
    expect(workers).toHaveLength(4);
  });

  it('answers what waits when it is aborted or dismissed', async () => {
    const never = { summarize: () => new Promise(() => undefined) } as unknown as Partial<PoolApi>;
    const { pool } = createPool(1, never);
    const stop = new AbortController();
    const running = pool.summarize(SPECS);
    const waiting = pool.summarize(SPECS, stop.signal);
    stop.abort();
    pool.dispose();
    expect(await running).toEqual({ kind: 'cancelled' });
    expect(await waiting).toEqual({ kind: 'cancelled' });
  });
});
