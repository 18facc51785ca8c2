import type { Endpoint } from 'comlink';
import { expose } from 'comlink';
import type { MessagePort, Worker } from 'node:worker_threads';
import type { EngineWorker } from '../threads/connection';
import { waitForNextTurn } from '../threads/next-turn';
import { createPoolApi } from './pool-api';

type Listener = EventListenerOrEventListenerObject;

/** A thread of Node as a worker of the page: the same connection serves both. */
export function asWorker(thread: Worker): EngineWorker {
  return { ...asEndpoint(thread), terminate: () => void thread.terminate() };
}

/** What such a thread does. */
export function serveRuns(port: MessagePort): void {
  expose(createPoolApi(waitForNextTurn), asEndpoint(port));
}

/** Node's events carry the data itself, and listeners of the page expect an event around it. */
function asEndpoint(port: Worker | MessagePort): Endpoint & Omit<EngineWorker, 'terminate'> {
  const wrappers = new WeakMap<Listener, (data: unknown) => void>();
  return {
    postMessage: (message: unknown, transfer?: unknown) =>
      port.postMessage(message, Array.isArray(transfer) ? transfer : []),
    addEventListener(type: string, listener: Listener) {
      const wrapper = (data: unknown) => {
        const event = new MessageEvent(type, { data });
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      };
      wrappers.set(listener, wrapper);
      port.on(type, wrapper);
    },
    removeEventListener(type: string, listener: Listener) {
      const wrapper = wrappers.get(listener);
      if (wrapper !== undefined) port.off(type, wrapper);
    },
  };
}
