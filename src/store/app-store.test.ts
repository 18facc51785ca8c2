import { describe, expect, it } from 'vitest';
import { LIMITS } from '../lib/limits';
import { createRunSpec } from '../trace/run-spec';
import { getCursorMicros, getSelectedRecord, getTrace, getValues } from './selectors';
import { FakeClient, done } from './testing/fake-client';
import { FakeIo } from './testing/fake-io';
import { startApp } from './testing/start-app';

const SPEC = createRunSpec('reference');

describe('changes of what to run', () => {
  it('run the engine at once', async () => {
    const { actions, client } = await startApp();
    actions.setValue('n', 5_000_000);
    actions.addEdit('drop:vm-running#1');
    expect(client.specs).toEqual([
      SPEC,
      { ...SPEC, values: { n: 5_000_000 } },
      { ...SPEC, values: { n: 5_000_000 }, edits: ['drop:vm-running#1'] },
    ]);
  });

  it('keep values only where they differ from the default', async () => {
    const { store, actions } = await startApp();
    actions.setValue('n', 5_000_000);
    actions.setValue('n', 2_000_000);
    expect(store.getState().spec).toEqual(SPEC);
    actions.setValue('n', 1);
    actions.setValue('policy', 'alt2');
    expect(getValues(store.getState())).toEqual({ n: 1, 'pull-rsp': 20_000, policy: 'alt2' });
    actions.resetValue('n');
    expect(store.getState().spec.values).toEqual({ policy: 'alt2' });
    actions.resetValues();
    actions.setSeed(7);
    expect(store.getState().spec).toEqual({ ...SPEC, seed: 7 });
  });

  it.each([
    ['a value out of range', 'n', -1],
    ['an unknown choice', 'policy', 'alt3'],
    ['an unknown parameter', 'm', 1],
  ])('refuse %s with a notice and without a run', async (_, id, value) => {
    const { store, actions, client } = await startApp();
    actions.setValue(id, value);
    expect(store.getState().spec).toEqual(SPEC);
    expect(client.specs).toHaveLength(1);
    expect(store.getState().notices).toMatchObject([{ tone: 'problem', problems: [{ at: id }] }]);
  });

  it('refuse a fault that names nothing', async () => {
    const { store, actions } = await startApp();
    actions.addEdit('drop:moon#1');
    expect(store.getState().spec.edits).toEqual([]);
    expect(store.getState().notices[0]?.problems[0]?.message).toMatch(/"moon" is not a message/);
  });

  it('hold at most as many faults as the limit says, and name it', async () => {
    const { store, actions } = await startApp();
    for (let n = 1; n <= LIMITS.edits.value; n++) actions.addEdit(`drop:vm-running#${n}`);
    expect(store.getState().spec.edits).toHaveLength(LIMITS.edits.value);
    expect(store.getState().notices).toEqual([]);
    actions.addEdit('drop:pull-rsp#1');
    expect(store.getState().spec.edits).toHaveLength(LIMITS.edits.value);
    expect(store.getState().notices[0]?.problems[0]?.message).toMatch(/\(edits\)/);
  });

  it('replace and remove faults in their place', async () => {
    const { store, actions } = await startApp();
    for (const edit of ['drop:vm-running#1', 'drop:vm-running#2', 'drop:vm-running#3'])
      actions.addEdit(edit);
    actions.replaceEdit('drop:vm-running#2', 'crash:database@1s');
    actions.removeEdit('drop:vm-running#1');
    expect(store.getState().spec.edits).toEqual(['crash:database@1s', 'drop:vm-running#3']);
  });

  it('keep one delay per message', async () => {
    const { store, actions } = await startApp();
    actions.setDelay('pull-rsp#1', 1000);
    actions.addEdit('drop:vm-running#1');
    actions.setDelay('pull-rsp#1', 2_400_000);
    expect(store.getState().spec.edits).toEqual(['delay:pull-rsp#1:+2.4s', 'drop:vm-running#1']);
    actions.setDelay('pull-rsp#2', -500);
    actions.setDelay('pull-rsp#1', 0);
    expect(store.getState().spec.edits).toEqual(['drop:vm-running#1', 'delay:pull-rsp#2:-500us']);
  });

  it('forget everything of the old scenario but the reading habits', async () => {
    const { store, actions } = await startApp();
    actions.addEdit('drop:vm-running#1');
    actions.setView({ axis: 'proportional', cursorMicros: 5, selection: 'x', panel: 'steps' });
    const { explore } = store.getState().view;
    actions.setView({ explore: { ...explore, losses: 2, wire: 'proposal' } });
    actions.pickScenario('alt-1');
    expect(store.getState().view.explore).toEqual({ ...explore, losses: 2, wire: null });
    expect(store.getState().spec).toEqual(createRunSpec('alt-1'));
    expect(store.getState().view).toMatchObject({
      axis: 'proportional',
      panel: 'steps',
      cursorMicros: null,
      selection: null,
    });
    actions.undo();
    expect(store.getState().spec.edits).toEqual(['drop:vm-running#1']);
  });
});

describe('answers of the engine', () => {
  it('leave the old trace on screen, marked stale, until the new one is there', async () => {
    const { store, actions, client } = await startApp();
    client.auto = false;
    const before = getTrace(store.getState());
    actions.setValue('n', 1);
    expect(store.getState().run).toEqual({ kind: 'ready', trace: before, stale: true });
    await client.answer(done(store.getState().spec));
    expect(store.getState().run).toMatchObject({
      stale: false,
      trace: { spec: { values: { n: 1 } } },
    });
  });

  it('count only for the newest run', async () => {
    const { store, actions, client } = await startApp();
    client.auto = false;
    actions.setValue('n', 1);
    actions.setValue('n', 2);
    await client.answer(done({ ...SPEC, values: { n: 1 } }));
    expect(store.getState().run).toMatchObject({ stale: true, trace: { spec: SPEC } });
    await client.answer(done({ ...SPEC, values: { n: 2 } }));
    expect(store.getState().run).toMatchObject({
      stale: false,
      trace: { spec: { values: { n: 2 } } },
    });
  });

  it('come one after the other while something is dragged, the last one for the last spec', async () => {
    const { store, actions, client } = await startApp();
    client.auto = false;
    actions.beginGesture();
    for (const micros of [1, 2, 3]) actions.setDelay('pull-rsp#1', micros);
    expect(client.specs.map((spec) => spec.edits)).toEqual([[], ['delay:pull-rsp#1:+1us']]);
    await client.answer(done({ ...SPEC, edits: ['delay:pull-rsp#1:+1us'] }));
    expect(store.getState().run).toMatchObject({
      stale: true,
      trace: { spec: { edits: ['delay:pull-rsp#1:+1us'] } },
    });
    actions.endGesture();
    await client.answer(done(store.getState().spec));
    expect(client.specs).toHaveLength(3);
    expect(store.getState().run).toMatchObject({
      stale: false,
      trace: { spec: { edits: ['delay:pull-rsp#1:+3us'] } },
    });
  });

  it('that say failed keep the last good trace', async () => {
    const { store, actions, client } = await startApp();
    client.auto = false;
    actions.setValue('n', 1);
    await client.answer({ kind: 'failed', message: 'broken' });
    expect(store.getState().run).toMatchObject({
      kind: 'failed',
      message: 'broken',
      lastTrace: { spec: SPEC },
    });
    client.auto = true;
    actions.undo();
    await Promise.resolve();
    expect(getTrace(store.getState())?.spec).toEqual(SPEC);
  });

  it('tell of a restarted worker', async () => {
    const { store, actions, client } = await startApp();
    client.auto = false;
    actions.setValue('n', 1);
    await client.answer(done(SPEC, 1));
    expect(store.getState().notices).toMatchObject([{ tone: 'info', title: /restarted/ }]);
  });

  it('keep the selection by the name of the record', async () => {
    const { store, actions } = await startApp();
    actions.select('sent:source-host:pull-rsp#1');
    expect(getSelectedRecord(store.getState())).toBe(1);
    actions.setValue('n', 1);
    expect(getSelectedRecord(store.getState())).toBe(1);
    actions.select('sent:source-host:pull-rsp#2');
    expect(getSelectedRecord(store.getState())).toBeNull();
    actions.select('/nonsense:');
    expect(getSelectedRecord(store.getState())).toBeNull();
  });

  it('bound the cursor by their end', async () => {
    const { store, actions } = await startApp();
    expect(getCursorMicros(store.getState())).toBe(1000);
    actions.setView({ cursorMicros: 400 });
    expect(getCursorMicros(store.getState())).toBe(400);
    actions.setView({ cursorMicros: 99_999 });
    expect(getCursorMicros(store.getState())).toBe(1000);
  });

  it('may never come: without an engine the app says why', async () => {
    const client = new FakeClient();
    client.getCatalogue = () => Promise.reject(new Error('no engine here'));
    const { store } = await startApp(new FakeIo(), client);
    expect(store.getState().run).toMatchObject({ kind: 'failed', message: /no engine here/ });
  });
});

describe('undo', () => {
  it('goes back and forth over specs, and runs them', async () => {
    const { store, actions, client } = await startApp();
    expect(store.getState().history).toEqual({ canUndo: false, canRedo: false });
    actions.setValue('n', 1);
    actions.addEdit('drop:vm-running#1');
    actions.undo();
    expect(store.getState().spec).toEqual({ ...SPEC, values: { n: 1 } });
    expect(store.getState().history).toEqual({ canUndo: true, canRedo: true });
    actions.undo();
    actions.undo();
    expect(store.getState().spec).toEqual(SPEC);
    actions.redo();
    actions.redo();
    actions.redo();
    expect(store.getState().spec.edits).toEqual(['drop:vm-running#1']);
    expect(client.specs).toHaveLength(7);
  });

  it('leaves the view alone', async () => {
    const { store, actions } = await startApp();
    actions.setView({ panel: 'checks' });
    expect(store.getState().history.canUndo).toBe(false);
    actions.setValue('n', 1);
    actions.setView({ panel: 'steps' });
    actions.undo();
    expect(store.getState().view.panel).toBe('steps');
  });

  it('takes a whole gesture as one step', async () => {
    const { store, actions } = await startApp();
    actions.setValue('n', 1);
    actions.beginGesture();
    for (const micros of [1000, 2000, 3000]) actions.setDelay('pull-rsp#1', micros);
    actions.endGesture();
    expect(store.getState().spec.edits).toEqual(['delay:pull-rsp#1:+3ms']);
    actions.undo();
    expect(store.getState().spec).toEqual({ ...SPEC, values: { n: 1 } });
    actions.redo();
    expect(store.getState().spec.edits).toEqual(['delay:pull-rsp#1:+3ms']);
  });

  it('makes no step of a gesture that changes nothing', async () => {
    const { store, actions } = await startApp();
    actions.beginGesture();
    actions.setDelay('pull-rsp#1', 1000);
    actions.setDelay('pull-rsp#1', 0);
    actions.endGesture();
    expect(store.getState().history.canUndo).toBe(false);
  });

  it('during a gesture ends it first', async () => {
    const { store, actions } = await startApp();
    actions.beginGesture();
    actions.setDelay('pull-rsp#1', 1000);
    actions.undo();
    expect(store.getState().spec).toEqual(SPEC);
    actions.setValue('n', 1);
    expect(store.getState().history).toEqual({ canUndo: true, canRedo: false });
  });

  it('remembers as many steps as the limit says', async () => {
    const { store, actions } = await startApp();
    for (let n = 1; n <= LIMITS.undoDepth.value + 5; n++) actions.setValue('n', n);
    for (let n = 1; n <= LIMITS.undoDepth.value + 5; n++) actions.undo();
    expect(store.getState().spec.values).toEqual({ n: 5 });
  });
});

describe('notices', () => {
  it('stay until dismissed, and do not pile up', async () => {
    const { store, actions } = await startApp();
    actions.notify({ tone: 'info', title: 'Saved', problems: [] });
    actions.notify({ tone: 'info', title: 'Other', problems: [] });
    actions.notify({ tone: 'info', title: 'Saved', problems: [] });
    const { notices } = store.getState();
    expect(notices.map((notice) => notice.title)).toEqual(['Other', 'Saved']);
    for (const notice of notices) actions.dismiss(notice.id);
    expect(store.getState().notices).toEqual([]);
  });

  it('never cover the page: only the newest are kept', async () => {
    const { store, actions } = await startApp();
    const most = LIMITS.notices.value;
    for (let index = 0; index <= most + 1; index++)
      actions.notify({ tone: 'problem', title: `${index}`, problems: [] });
    const titles = store.getState().notices.map(({ title }) => title);
    expect(titles).toEqual(Array.from({ length: most }, (_, index) => `${index + 2}`));
  });
});
