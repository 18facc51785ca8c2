import { expect, it } from 'vitest';
import { createRunSpec } from '../trace/run-spec';
import { getLink, getScenarioInfo, getShownScenario, getTitle, getTrace } from './selectors';
import { createTestTrace } from './testing/fake-client';
import { startApp } from './testing/start-app';

const CAPTURE = { ...createTestTrace(createRunSpec('reference')), spec: null, title: 'a.pcap' };

async function startWithCapture() {
  const app = await startApp();
  app.actions.setValue('n', 1);
  app.actions.setView({ cursorMicros: 400, selection: 'x', axis: 'proportional' });
  await Promise.resolve();
  const link = getLink(app.store.getState());
  app.actions.openCapture('a.pcap', CAPTURE);
  return { ...app, link };
}

it('a capture lies over the run, with a view of its own, and leaves link and history alone', async () => {
  const { store, actions, io, link, ...app } = await startWithCapture();
  expect(getTrace(store.getState())).toBe(CAPTURE);
  expect(getTitle(store.getState())).toBe('a.pcap');
  expect(getScenarioInfo(store.getState())).toBeNull();
  expect(getShownScenario(store.getState())).toBeNull();
  expect(store.getState().view).toMatchObject({ cursorMicros: null, axis: 'proportional' });
  actions.setView({ cursorMicros: 7, axis: 'compressed' });
  app.flush();
  expect(getLink(store.getState())).toBe(link);
  expect(io.fragment).toBe(link);
  const runs = app.client.specs.length;
  actions.openCapture('b.pcap', CAPTURE);
  actions.closeCapture();
  expect(store.getState()).toMatchObject({
    capture: null,
    view: { cursorMicros: 400, selection: 'x', axis: 'proportional' },
    history: { canUndo: true, canRedo: false },
  });
  expect(getShownScenario(store.getState())).toBe('reference');
  expect(getTrace(store.getState())?.spec?.values).toEqual({ n: 1 });
  expect(app.client.specs).toHaveLength(runs);
});

it.each([
  ['an edit', 'addEdit', 'drop:vm-running#1'],
  ['another scenario', 'pickScenario', 'alt-1'],
  ['the scenario of the run behind it', 'pickScenario', 'reference'],
] as const)('%s closes it', async (_, action, argument) => {
  const { store, actions } = await startWithCapture();
  actions[action](argument);
  expect(store.getState().capture).toBeNull();
});

it('undo, an opened run and a link close it; a refused edit and an undo of nothing do not', async () => {
  const { store, actions, io } = await startWithCapture();
  actions.addEdit('drop:moon#1');
  actions.redo();
  expect(store.getState().capture).not.toBeNull();
  actions.undo();
  expect(store.getState()).toMatchObject({ capture: null, view: { cursorMicros: 400 } });
  actions.openCapture('a.pcap', CAPTURE);
  actions.openRunSpec(createRunSpec('alt-1'));
  expect(store.getState().capture).toBeNull();
  actions.openCapture('a.pcap', CAPTURE);
  io.navigate(getLink(store.getState()));
  expect(store.getState().capture).toBeNull();
});

it('the comparison with the model belongs to the capture that it was asked for', async () => {
  const { actions, store } = await startApp();
  actions.openCapture('a.pcap', CAPTURE);
  const asked = actions.compareCapture();
  expect(store.getState().capture?.comparison).toEqual({ kind: 'running' });
  actions.openCapture('b.pcap', { ...CAPTURE });
  await asked;
  expect(store.getState().capture).toMatchObject({ name: 'b.pcap', comparison: null });
  await actions.compareCapture();
  expect(store.getState().capture?.comparison).toMatchObject({ kind: 'done' });
  actions.closeCapture();
  await actions.compareCapture();
  expect(store.getState().capture).toBeNull();
});
