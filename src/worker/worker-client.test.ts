import { afterEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../trace/catalogue';
import { createRunSpec } from '../trace/run-spec';
import type { EngineAnswer, EngineApi } from './engine-api';
import { FakeWorker } from './testing/fake-worker';
import { WorkerClient } from './worker-client';

const SPEC = createRunSpec('reference');
const FAST = { everyMillis: 5, missedBeats: 3, missedBeatsAtStart: 6 };
const ANSWER: EngineAnswer = { kind: 'failed', message: 'an answer of the engine' };
const never = () => new Promise<EngineAnswer>(() => undefined);
const answer = () => Promise.resolve(ANSWER);

let clients: WorkerClient[] = [];
afterEach(() => {
  for (const client of clients) client.dispose();
  clients = [];
});

/** A client whose n-th worker has the n-th API; the last one serves all that follow. */
function createClient(...apis: readonly Partial<EngineApi>[]) {
  const workers: FakeWorker[] = [];
  const client = new WorkerClient(() => {
    const worker = new FakeWorker(apis[Math.min(workers.length, apis.length - 1)] ?? {});
    workers.push(worker);
    return worker;
  }, FAST);
  clients.push(client);
  return { client, workers };
}

const DONE = { kind: 'done', trace: { records: {} } } as unknown as EngineAnswer;

describe('the worker client', () => {
  it('gives the answer of the worker, and keeps the worker', async () => {
    const { client, workers } = createClient({ run: () => Promise.resolve(DONE) });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'done', restarts: 0 });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'done', restarts: 0 });
    expect(workers).toHaveLength(1);
  });

  it('hands on a failure of the engine without killing the worker', async () => {
    const { client, workers } = createClient({ run: answer });
    expect(await client.run(SPEC)).toEqual(ANSWER);
    expect(workers[0]?.isTerminated).toBe(false);
  });

  it.each(['error', 'messageerror'] as const)(
    'replaces a worker after its %s event and repeats the run',
    async (event) => {
      const { client, workers } = createClient(
        { run: never },
        { run: () => Promise.resolve(DONE) },
      );
      const run = client.run(SPEC);
      await Promise.resolve();
      workers[0]?.report(event);
      expect(await run).toMatchObject({ kind: 'done', restarts: 1 });
      expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
    },
  );

  it('replaces a worker that gives no sign of life', async () => {
    const silent: Partial<EngineApi> = {
      run: never,
      ping: never as unknown as EngineApi['ping'],
    };
    const { client, workers } = createClient(silent, { run: () => Promise.resolve(DONE) });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'done', restarts: 1 });
    expect(workers).toHaveLength(2);
  });

  it('notices a silent worker also while it is asked again and again', async () => {
    const { client, workers } = createClient({ run: never, ping: never as never }, {});
    const asking = setInterval(() => void client.run(SPEC), 2);
    await new Promise((resolve) => setTimeout(resolve, 150));
    clearInterval(asking);
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('waits for a worker that is busy but alive', async () => {
    const slow = () => new Promise<EngineAnswer>((resolve) => setTimeout(resolve, 150, DONE));
    const { client, workers } = createClient({ run: slow });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'done', restarts: 0 });
    expect(workers).toHaveLength(1);
  });

  it('repeats a run whose answer cannot cross the thread', async () => {
    const unclonable = () => Promise.resolve({ kind: 'done', trace: () => 1 } as never);
    const { client } = createClient({ run: unclonable }, { run: () => Promise.resolve(DONE) });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'done', restarts: 1 });
  });

  it('gives up after three deaths on one run, and says which run', async () => {
    const throwing = () => Promise.reject(new Error('out of luck'));
    const { client, workers } = createClient({ run: throwing });
    const failed = await client.run(SPEC);
    expect(failed).toMatchObject({ kind: 'failed' });
    expect(failed.kind === 'failed' && failed.message).toMatch(/3 times.*out of luck.*"reference"/);
    expect(workers).toHaveLength(3);
    expect(workers.every((worker) => worker.isTerminated)).toBe(true);
  });

  it('counts deaths per run, so that the next run is tried again', async () => {
    let calls = 0;
    const run = () => (++calls <= 3 ? Promise.reject(new Error('no')) : Promise.resolve(DONE));
    const { client } = createClient({ run });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'failed' });
    expect(await client.run(SPEC)).toMatchObject({ kind: 'done', restarts: 0 });
  });

  it('cancels the older run when a newer one comes, also across a death', async () => {
    const { client, workers } = createClient({ run: never }, { run: () => Promise.resolve(DONE) });
    const older = client.run(SPEC);
    const newer = client.run(SPEC);
    await Promise.resolve();
    workers[0]?.report('error');
    expect(await older).toEqual({ kind: 'cancelled' });
    expect(await newer).toMatchObject({ kind: 'done', restarts: 1 });
  });

  it('says so when no worker can be started', async () => {
    const client = new WorkerClient(() => {
      throw new Error('forbidden here');
    }, FAST);
    expect(await client.run(SPEC)).toMatchObject({ message: /forbidden here/ });
    await expect(client.getCatalogue()).rejects.toThrow(/forbidden here/);
  });

  it('answers everything when it is disposed', async () => {
    const { client } = createClient({
      run: never,
      getCatalogue: never as unknown as () => Catalogue,
    });
    const run = client.run(SPEC);
    const catalogue = client.getCatalogue();
    client.dispose();
    expect(await run).toEqual({ kind: 'cancelled' });
    await expect(catalogue).rejects.toThrow(/dismissed/);
    expect(await client.run(SPEC)).toEqual({ kind: 'cancelled' });
  });
});
