import { createWorkerClient } from '../worker/create-worker-client';
import { createAppStore } from './app-store';
import type { App } from './app-store';
import { createBrowserIo } from './io';

/** The app of the page: the engine in a worker, storage and address of the window. */
export function createBrowserApp(): App {
  return createAppStore(createWorkerClient(), createBrowserIo(window));
}
