// What the machine itself gives to two threads: arithmetic without memory, alone and shared. The file is also the thread.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const ROUNDS = 1_000_000_000;

/** @param {number} rounds */
function calculate(rounds) {
  let value = 1;
  for (let round = 0; round < rounds; round++) value = (Math.imul(value, 1664525) + 1013904223) | 0;
  return value;
}

/** How many times as fast two threads are as one. */
export async function measureArithmetic() {
  const alone = await measureThreads(1);
  return alone / (await measureThreads(2));
}

/** @param {number} size */
async function measureThreads(size) {
  const threads = Array.from({ length: size }, () => new Worker(new URL(import.meta.url)));
  await askAll(threads, ROUNDS / 100);
  const started = performance.now();
  await askAll(threads, ROUNDS / size);
  const millis = performance.now() - started;
  await Promise.all(threads.map((thread) => thread.terminate()));
  return millis;
}

/** @param {readonly Worker[]} threads @param {number} rounds */
async function askAll(threads, rounds) {
  const answers = threads.map((thread) => once(thread, 'message'));
  for (const thread of threads) thread.postMessage(rounds);
  await Promise.all(answers);
}

if (!isMainThread)
  parentPort?.on('message', (rounds) => parentPort?.postMessage(calculate(rounds)));
