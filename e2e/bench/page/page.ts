import type { RunSpec } from '../../../src/trace/run-spec';
import { createWorkerClient } from '../../../src/worker/create-worker-client';

export interface RunFigures {
  readonly records: number;
  /** How often the worker had to be replaced; anything but 0 spoils the figures. */
  readonly restarts: number;
  /** From asking to having the trace. */
  readonly totalMillis: number;
  /** Longest time in which the page could do nothing. */
  readonly stallMillis: number;
}

declare global {
  interface Window {
    measureRun?: (spec: RunSpec) => Promise<RunFigures>;
  }
}

const client = createWorkerClient();

window.measureRun = async (spec) => {
  const watcher = watchStalls();
  const started = performance.now();
  const answer = await client.run(spec);
  const totalMillis = performance.now() - started;
  // One frame more: what the arrival of the trace costs the page counts too.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const stallMillis = watcher.stop();
  if (answer.kind !== 'done') throw new Error(`the run ended as ${answer.kind}`);
  const { restarts, trace } = answer;
  return { records: trace.records.count, restarts, totalMillis, stallMillis };
};

/** Sends itself a message over and over: the longest wait for the next turn is the longest stall. */
function watchStalls() {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return {
    stop() {
      port1.close();
      return Math.max(longest, performance.now() - last);
    },
  };
}
