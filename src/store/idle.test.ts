import { expect, it } from 'vitest';
import { createIdleSignal } from './idle';
import { getLink } from './selectors';
import { done } from './testing/fake-client';
import { startApp } from './testing/start-app';

it('the app is idle once the newest spec is answered, the address written and two frames painted', async () => {
  const app = await startApp();
  const events: string[] = [];
  const idle = createIdleSignal(app, () => {
    events.push('frame');
    return Promise.resolve();
  });
  app.client.auto = false;
  app.actions.setValue('n', 1);
  app.actions.setView({ panel: 'steps' });
  const rest = idle().then(() => events.push('idle'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(events).toEqual([]);
  await app.client.answer(done(app.store.getState().spec));
  await rest;
  expect(events).toEqual(['frame', 'frame', 'idle']);
  expect(app.io.fragment).toBe(getLink(app.store.getState()));
});

it('a failed run is an answer too', async () => {
  const app = await startApp();
  app.client.auto = false;
  app.actions.setValue('n', 1);
  await app.client.answer({ kind: 'failed', message: 'broken' });
  await createIdleSignal(app, () => Promise.resolve())();
  expect(app.store.getState().run.kind).toBe('failed');
});

it('a file that is being read keeps it waiting', async () => {
  const { actions, ...app } = await startApp();
  const cancel = () => undefined;
  actions.setReading({ name: 'a.pcap', share: 0, cancel });
  let isIdle = false;
  const rest = createIdleSignal({ actions, ...app }, () => Promise.resolve())().then(
    () => (isIdle = true),
  );
  actions.setReading({ name: 'a.pcap', share: 0.5, cancel });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isIdle).toBe(false);
  actions.setReading(null);
  await rest;
  expect(isIdle).toBe(true);
});

it('a part of the page that is being loaded keeps it waiting', async () => {
  const app = await startApp();
  const frames: number[] = [];
  const nextFrame = () => Promise.resolve(void frames.push(frames.length));
  await createIdleSignal(app, nextFrame, () => frames.length < 5)();
  expect(frames).toHaveLength(6);
});
