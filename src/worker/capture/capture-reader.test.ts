import { afterEach, expect, it, vi } from 'vitest';
import { readCaptureTrace } from '../../formats/capture/read-capture-trace';
import { hashTrace } from '../../trace/hash-trace';
import { readFixture } from '../../wire/testing/captures.mjs';
import { writePcap } from '../../wire/capture/write-capture';
import type { CaptureNews, CaptureQuestion } from './capture-api';
import { answerCaptureQuestion } from './capture-api';
import { WorkerCaptureReader } from './capture-reader';

const NAME = '01-lifecycle-macvid';
type Handler = (question: CaptureQuestion, post: (news: CaptureNews) => void) => void;

/** A worker without a thread; what it posts crosses a clone with transfer, as between threads. */
class FakeCaptureWorker extends EventTarget {
  isTerminated = false;
  private readonly handle: Handler;

  constructor(handle: Handler) {
    super();
    this.handle = handle;
  }

  postMessage(question: CaptureQuestion, transfer: unknown): void {
    const moved = structuredClone(question, { transfer: transfer as ArrayBuffer[] });
    queueMicrotask(() =>
      this.handle(moved, (data) => this.dispatchEvent(new MessageEvent('message', { data }))),
    );
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const workers: FakeCaptureWorker[] = [];
afterEach(() => workers.splice(0));

function createReader(handle: Handler) {
  return new WorkerCaptureReader(() => {
    const worker = new FakeCaptureWorker(handle);
    workers.push(worker);
    return worker as unknown as Worker;
  });
}

const answer: Handler = (question, post) =>
  answerCaptureQuestion(
    question,
    (news, transfer) => post(structuredClone(news, { transfer })),
    () => 0,
  );

it('gives the trace that reading on the own thread gives, octets and all', async () => {
  const file = readFixture(NAME);
  const read = await createReader(answer).read(file, NAME, () => undefined);
  const expected = readCaptureTrace(readFixture(NAME), NAME);
  if (read.kind !== 'read' || !read.result.ok || !expected.ok) throw new Error('not read');
  expect(hashTrace(read.result.value)).toBe(hashTrace(expected.value));
  expect(read.result.value.frames).toEqual(expected.value.frames);
  expect(read.result.value.capture).toEqual(expected.value.capture);
  expect(file).toHaveLength(0);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
});

it('a file that cannot be read is an answer with its problems', async () => {
  const read = await createReader(answer).read(new Uint8Array([1, 2, 3]), 'x', () => undefined);
  expect(read).toMatchObject({ kind: 'read', result: { ok: false, problems: [{ at: 'byte 0' }] } });
});

it('tells how far it is, now and then, and never backwards', async () => {
  const frame = readFixture(NAME).slice(24 + 16, 24 + 16 + 60);
  const packets = Array.from({ length: 5000 }, (_, timeMicros) => ({ timeMicros, bytes: frame }));
  let now = 0;
  const shares: number[] = [];
  const slowly: Handler = (question, post) =>
    answerCaptureQuestion(question, post, () => (now += 60));
  await createReader(slowly).read(writePcap(packets), 'x', (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

it('cancelling, or a newer file, ends the thread and answers', async () => {
  const tell = vi.fn();
  const reader = createReader(() => undefined);
  const first = reader.read(new Uint8Array(4), 'a', tell);
  const second = reader.read(new Uint8Array(4), 'b', tell);
  expect(await first).toEqual({ kind: 'cancelled' });
  reader.cancel();
  expect(await second).toEqual({ kind: 'cancelled' });
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  expect(tell).not.toHaveBeenCalled();
});

it.each(['error', 'messageerror'])('an %s of the thread is an answer', async (event) => {
  const read = createReader(() => undefined).read(new Uint8Array(4), 'a', () => undefined);
  workers[0]?.dispatchEvent(new Event(event));
  expect(await read).toMatchObject({ kind: 'failed', message: /the reader/ });
});
