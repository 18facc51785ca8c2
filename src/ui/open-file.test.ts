import { expect, it, vi } from 'vitest';
import { simulate } from '../engine/simulate';
import { createFormatInput } from '../formats/create-input';
import { json } from '../formats/json';
import type { Result } from '../lib/result';
import { succeed } from '../lib/result';
import { startApp } from '../store/testing/start-app';
import { createRunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import { openFile } from './open-file';

const TRACE = simulate(createRunSpec('alt-1'));
/** Long enough that it is derived in turns after it was read. */
const LONG: Trace = { ...TRACE, records: { ...TRACE.records, count: 20_000 } };

type Answer = { readonly kind: 'read'; readonly result: Result<Trace> };

const reads: ((answer: Answer) => void)[] = [];

vi.mock('../store/capture-reader', () => ({
  getCaptureReader: () => ({
    read: () => new Promise<Answer>((resolve) => reads.push(resolve)),
    cancel: () => undefined,
  }),
}));

vi.mock('../store/prepare-trace', () => ({
  isLong: (trace: Trace) => trace.records.count > 10_000,
  prepareTrace: () => new Promise((resolve) => setTimeout(resolve)),
}));

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A file whose octets come when they are told to. */
function createFile(name: string, text: string) {
  let arrive: () => void = () => undefined;
  const octets = new Promise<ArrayBuffer>((resolve) => {
    arrive = () => resolve(new TextEncoder().encode(text).buffer as ArrayBuffer);
  });
  const file = Object.assign(new File([], name), { arrayBuffer: () => octets });
  return { file, arrive: () => arrive() };
}

const saved = (seed: number) =>
  json.render(createFormatInput({ ...TRACE, spec: { ...createRunSpec('alt-1'), seed } })) as string;

it('of two files the newer one is shown, whichever is there first', async () => {
  const app = await startApp();
  const [slow, fast] = [createFile('a.json', saved(7)), createFile('b.json', saved(8))];
  const both = [openFile(app, slow.file), openFile(app, fast.file)];
  fast.arrive();
  await nextTurn();
  slow.arrive();
  await Promise.all(both);
  expect(app.store.getState().spec.seed).toBe(8);
});

it('a capture that was given up while it was derived is not shown', async () => {
  const app = await startApp();
  const { file, arrive } = createFile('c.pcap', 'octets');
  const opened = openFile(app, file);
  arrive();
  await nextTurn();
  reads.shift()?.({ kind: 'read', result: succeed(LONG) });
  await Promise.resolve();
  app.store.getState().reading?.cancel();
  await opened;
  expect(app.store.getState()).toMatchObject({ capture: null, reading: null });
});
