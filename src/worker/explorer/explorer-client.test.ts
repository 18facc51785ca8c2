import { expect, it } from 'vitest';
import type { ExploreResult } from '../../trace/answers/exploration';
import { createRunSpec } from '../../trace/run-spec';
import { createEngineApi } from '../engine-api';
import type { ExploreAnswer } from './explore-api';
import type { ExploreNews, ExplorerApi } from './explorer-client';
import { WorkerExplorerClient } from './explorer-client';
import { waitForNextTurn } from '../threads/next-turn';
import { FakeWorker } from '../testing/fake-worker';

const REQUEST = { scenario: 'alt-1', values: {}, losses: 1, duplicates: 0, crashes: 0 };
const RESULT = { schedules: 7n } as ExploreResult;
const DONE: ExploreAnswer = { kind: 'done', result: RESULT };
const NEWS = { progress: { states: 3 }, result: RESULT } as ExploreNews;
const never = () => new Promise<ExploreAnswer>(() => undefined);

/** A client whose n-th worker has the n-th API. */
function createClient(...apis: readonly Partial<ExplorerApi>[]) {
  const workers: FakeWorker[] = [];
  const client = new WorkerExplorerClient(
    () => {
      const worker = new FakeWorker(apis[workers.length] ?? {});
      workers.push(worker);
      return worker;
    },
    { everyMillis: 5, missedBeats: 20, missedBeatsAtStart: 20 },
  );
  return { client, workers };
}

it('makes its worker for the first question, tells what is known so far, and answers', async () => {
  const { client, workers } = createClient({
    explore: (_, tell) => {
      tell(NEWS);
      return new Promise((resolve) => setTimeout(resolve, 20, DONE));
    },
  });
  expect(workers).toHaveLength(0);
  const told: ExploreNews[] = [];
  expect(await client.explore(REQUEST, (news) => told.push(news))).toEqual(DONE);
  expect(told).toEqual([NEWS]);
  client.dispose();
});

it('stopping tells the worker, which answers with what it found', async () => {
  let end: (answer: ExploreAnswer) => void = () => undefined;
  const { client } = createClient({
    explore: () => new Promise((resolve) => (end = resolve)),
    stop: () => end(DONE),
  });
  const answer = client.explore(REQUEST, () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
  client.stop();
  expect(await answer).toEqual(DONE);
  client.dispose();
});

it('a run aside and the run that is shown do not end each other', async () => {
  const engine = createEngineApi(waitForNextTurn);
  const { client } = createClient({ run: (spec, slot) => engine.run(spec, slot) });
  const spec = createRunSpec('alt-1');
  const shown = client.run(spec);
  const aside = client.runAside(spec);
  const later = client.run(spec);
  expect([(await shown).kind, (await aside).kind, (await later).kind]).toEqual([
    'cancelled',
    'done',
    'done',
  ]);
  client.dispose();
});

it('a worker that dies is replaced and asked again', async () => {
  const { client, workers } = createClient(
    { explore: never },
    { explore: () => Promise.resolve(DONE) },
  );
  const answer = client.explore(REQUEST, () => undefined);
  await Promise.resolve();
  workers[0]?.report('error');
  expect(await answer).toEqual(DONE);
  client.dispose();
});

it('says so when it dies again and again', async () => {
  const dying = () => Promise.reject(new Error('out of luck'));
  const { client } = createClient({ explore: dying }, { explore: dying }, { explore: dying });
  const failed = await client.explore(REQUEST, () => undefined);
  expect(failed).toMatchObject({ kind: 'failed', message: /3 times.*out of luck/ });
  client.dispose();
});
