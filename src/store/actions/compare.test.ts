import { expect, it } from 'vitest';
import { createRunSpec } from '../../trace/run-spec';
import { KEPT_KEY } from '../keeping/kept-store';
import { decodeLink } from '../link/codec';
import { getComparedTrace, getLink } from '../selectors';
import { TEST_CATALOGUE } from '../testing/catalogue';
import { FakeIo } from '../testing/fake-io';
import { reload, startApp } from '../testing/start-app';

const REFERENCE = createRunSpec('reference');
const ALT_1 = createRunSpec('alt-1');
const EDIT = 'drop:vm-running#1';
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('a run put beside the present one is run as well, shown, and undone in one step', async () => {
  const { actions, store, client } = await startApp();
  actions.compareWith({ name: 'theirs', spec: ALT_1 });
  await settle();
  expect(client.specs).toEqual([REFERENCE, ALT_1]);
  expect(store.getState().view.mode).toBe('compare');
  expect(getComparedTrace(store.getState())?.spec).toEqual(ALT_1);
  actions.undo();
  expect(store.getState()).toMatchObject({ compared: null, comparedRun: { kind: 'starting' } });
  actions.redo();
  expect(store.getState().compared).toEqual({ name: 'theirs', spec: ALT_1 });
});

it('the pair is in the link and outlives the page', async () => {
  const app = await startApp();
  app.actions.comparePair({ ...ALT_1, seed: 4 }, REFERENCE);
  const link = decodeLink(getLink(app.store.getState()), TEST_CATALOGUE);
  const pair = { spec: { ...ALT_1, seed: 4 }, compared: { name: '', spec: REFERENCE } };
  expect(link).toMatchObject({ ok: true, value: pair });
  expect((await reload(app)).store.getState()).toMatchObject(pair);
});

it('a run that someone changed is kept when a pair takes its place; an untouched scenario is not', async () => {
  const { actions, store } = await startApp();
  actions.comparePair(ALT_1, REFERENCE);
  expect(store.getState().kept).toEqual([]);
  actions.addEdit(EDIT);
  const { spec } = store.getState();
  actions.comparePair(ALT_1, REFERENCE);
  expect(store.getState().kept.map((run) => run.spec)).toEqual([spec]);
});

it('a run B that someone changed is kept when another takes its place or none does', async () => {
  const { actions, store } = await startApp();
  const changed = { ...ALT_1, edits: [EDIT] };
  actions.compareWith({ name: 'mine', spec: changed });
  actions.swapCompared();
  actions.swapCompared();
  actions.compareWith({ name: '', spec: ALT_1 });
  expect(store.getState().kept).toMatchObject([{ name: 'mine', spec: changed }]);
  actions.compareWith({ name: '', spec: { ...changed, seed: 4 } });
  actions.compareWith(null);
  expect(store.getState().kept.map((run) => run.spec.seed)).toEqual([changed.seed, 4]);
});

it('undoing what put B there leads back to the ladder that was there before', async () => {
  const { actions, store } = await startApp();
  actions.keepAsCompared();
  expect(store.getState().view.mode).toBe('compare');
  actions.undo();
  expect(store.getState()).toMatchObject({ compared: null, view: { mode: 'run' } });
});

it('the pair is kept where the address is lost', async () => {
  const app = await startApp();
  app.actions.compareWith({ name: '', spec: ALT_1 });
  app.flush();
  app.io.fragment = '';
  expect((await startApp(app.io)).store.getState().compared?.spec).toEqual(ALT_1);
});

it('a fork keeps the run that was left', async () => {
  const { actions, store } = await startApp();
  actions.addEdit(EDIT);
  actions.comparePrevious();
  expect(store.getState()).toMatchObject({
    spec: { edits: [EDIT] },
    compared: { spec: REFERENCE },
    kept: [{ id: 1, parent: null, spec: REFERENCE }],
  });
  actions.keepAsCompared();
  expect(store.getState().compared?.spec.edits).toEqual([EDIT]);
  expect(store.getState().kept).toMatchObject([{ id: 1 }, { id: 2, parent: 1 }]);
});

it('swapping twice changes nothing, and a name is not lost', async () => {
  const { actions, store } = await startApp();
  actions.compareWith({ name: 'theirs', spec: ALT_1 });
  actions.swapCompared();
  expect(store.getState()).toMatchObject({ spec: ALT_1, compared: { name: '', spec: REFERENCE } });
  actions.swapCompared();
  expect(store.getState()).toMatchObject({
    spec: REFERENCE,
    compared: { name: 'theirs', spec: ALT_1 },
  });
});

it('the history is a tree, and going back keeps what is left', async () => {
  const { actions, store } = await startApp();
  actions.keepRun();
  actions.addEdit(EDIT);
  actions.openKept(1);
  const { spec, kept } = store.getState();
  expect(spec).toEqual(REFERENCE);
  expect(kept).toMatchObject([
    { id: 1, parent: null },
    { id: 2, parent: 1, spec: { edits: [EDIT] } },
  ]);
  actions.renameKept(2, '  without the last message ');
  actions.openKept(2);
  expect(store.getState().spec.edits).toEqual([EDIT]);
  expect(store.getState().kept.map((run) => run.name)).toEqual(['', 'without the last message']);
});

it('a deleted run comes back, also after a reload', async () => {
  const app = await startApp();
  app.actions.keepRun();
  app.actions.deleteKept(1);
  expect(app.store.getState().kept).toEqual([]);
  app.store.getState().notices.at(-1)?.action?.run();
  expect((await reload(app)).store.getState().kept).toMatchObject([{ id: 1, spec: REFERENCE }]);
});

it('kept runs that cannot be read are set aside, the others stay', async () => {
  const io = new FakeIo();
  const good = { id: 1, name: 'good', parent: null, savedAtMillis: 1, spec: REFERENCE };
  io.items.set(KEPT_KEY, JSON.stringify([good, { id: 'x' }]));
  const { store } = await startApp(io);
  expect(store.getState().kept).toEqual([good]);
  expect(io.items.has(`${KEPT_KEY}.set-aside.1`)).toBe(true);
  expect(store.getState().notices).toHaveLength(1);
});

it('kept runs last as long as the page where nothing can be stored', async () => {
  const io = new FakeIo();
  const { actions, store } = await startApp(io);
  io.storageError = 'full';
  actions.keepRun();
  actions.addEdit(EDIT);
  actions.keepRun();
  expect(store.getState().kept).toHaveLength(2);
});

it('a run B that cannot be read leaves the run on screen, and says so', async () => {
  const io = new FakeIo();
  const { actions, store } = await startApp(io);
  actions.compareWith({ name: '', spec: { ...ALT_1, scenario: 'moon' } });
  const link = decodeLink(getLink(store.getState()), TEST_CATALOGUE);
  expect(link).toMatchObject({ ok: true, value: { spec: REFERENCE, compared: null } });
  expect(link.ok && link.value.warnings[0]?.at).toBe('run B, scenario');
});
