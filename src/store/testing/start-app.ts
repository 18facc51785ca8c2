import type { App } from '../app-store';
import { createAppStore } from '../app-store';
import { FakeClient } from './fake-client';
import { FakeIo } from './fake-io';

export interface StartedApp extends App {
  readonly client: FakeClient;
  readonly io: FakeIo;
}

/** A started app on fakes; give the `io` of another to start again in the same browser. */
export async function startApp(io = new FakeIo(), client = new FakeClient()): Promise<StartedApp> {
  const app = createAppStore(client, io);
  await app.start();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { ...app, client, io };
}

/** The same browser after a reload: address and storage stay, everything else is new. */
export async function reload(before: StartedApp): Promise<StartedApp> {
  const { io } = before;
  before.flush();
  const next = new FakeIo();
  next.fragment = io.fragment;
  for (const [key, text] of io.items) next.items.set(key, text);
  return startApp(next);
}
