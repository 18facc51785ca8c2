import { describe, expect, it } from 'vitest';
import { createRunSpec } from '../../trace/run-spec';
import { RECENT_KEY, WORK_KEY } from './autosave';
import { decodeLink, encodeLink } from '../link/codec';
import { getLink } from '../selectors';
import { TEST_CATALOGUE } from '../testing/catalogue';
import { FakeIo } from '../testing/fake-io';
import { OLDER_RECORD, OLDER_WORK } from '../testing/older-works';
import { reload, startApp } from '../testing/start-app';
import { DEFAULT_VIEW, DEFAULT_WORK } from '../work';

const EDIT = 'drop:vm-running#1';
const SPEC = createRunSpec('reference');
const FOREIGN = encodeLink({
  spec: { ...createRunSpec('alt-1'), seed: 9 },
  view: DEFAULT_VIEW,
  compared: null,
});

/** A browser in which someone worked: reference with one fault, tab closed, address empty. */
async function createUsedBrowser(): Promise<FakeIo> {
  const { actions, io } = await startApp();
  actions.addEdit(EDIT);
  io.leave();
  io.fragment = '';
  return io;
}

describe('the first visit', () => {
  it('shows the reference migration at its end, in the address but not yet in storage', async () => {
    const { store, io } = await startApp();
    expect(store.getState()).toMatchObject({ ...DEFAULT_WORK, notices: [], recent: [] });
    expect(io.fragment).toBe(encodeLink(DEFAULT_WORK));
    expect(io.items.size).toBe(0);
  });
});

describe('the last work', () => {
  it('is stored at the edit itself', async () => {
    const { actions, io } = await startApp();
    actions.addEdit(EDIT);
    expect(io.items.get(WORK_KEY)).toContain(EDIT);
  });

  it('comes back without a link', async () => {
    const { store } = await startApp(await createUsedBrowser());
    expect(store.getState().spec).toEqual({ ...SPEC, edits: [EDIT] });
    expect(store.getState().history.canUndo).toBe(false);
  });

  it('of earlier days comes back whole', async () => {
    const io = new FakeIo(new Map([[WORK_KEY, OLDER_RECORD]]));
    const { store } = await startApp(io);
    expect(store.getState()).toMatchObject({ ...OLDER_WORK, notices: [] });
  });

  it('comes back with the view in which the page was left', async () => {
    const app = await startApp();
    app.actions.addEdit(EDIT);
    app.actions.setView({ panel: 'checks', cursorMicros: 77 });
    app.io.leave();
    app.io.fragment = '';
    const { store } = await startApp(app.io);
    expect(store.getState().view).toEqual({ ...DEFAULT_VIEW, panel: 'checks', cursorMicros: 77 });
  });

  it('goes on after a reload without becoming a recent work of itself', async () => {
    const before = await startApp();
    before.actions.addEdit(EDIT);
    const { store, actions } = await reload(before);
    actions.setValue('n', 1);
    expect(store.getState().spec).toEqual({ ...SPEC, values: { n: 1 }, edits: [EDIT] });
    expect(store.getState().recent).toEqual([]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -5)],
    ['changed', (text: string) => text.replace('vm-running#1', 'vm-running#2')],
    ['of a later version', (text: string) => text.replace('"version":1', '"version":2')],
    ['no object', () => '7'],
  ])('that is %s is set aside, told and not lost', async (_, damage) => {
    const io = await createUsedBrowser();
    const damaged = damage(io.items.get(WORK_KEY) ?? '');
    io.items.set(WORK_KEY, damaged);
    const { store, actions } = await startApp(io);
    expect(store.getState().spec).toEqual(SPEC);
    expect(store.getState().notices).toMatchObject([{ tone: 'problem', title: /set aside/ }]);
    actions.setValue('n', 1);
    expect(io.items.get(`${WORK_KEY}.set-aside.1`)).toBe(damaged);
  });
});

describe('a link', () => {
  it('opens its work, and leaves the stored one until the first edit', async () => {
    const io = await createUsedBrowser();
    const stored = io.items.get(WORK_KEY);
    io.fragment = FOREIGN;
    const { store, actions } = await startApp(io);
    expect(store.getState().spec).toEqual({ ...createRunSpec('alt-1'), seed: 9 });
    actions.setView({ panel: 'steps' });
    io.leave();
    expect(io.items.get(WORK_KEY)).toBe(stored);
    expect(store.getState().recent).toEqual([]);

    actions.setValue('n', 1);
    expect(io.items.get(WORK_KEY)).toContain('alt-1');
    expect(store.getState().recent).toMatchObject([{ spec: { ...SPEC, edits: [EDIT] } }]);
  });

  it('that is damaged shows the default, says so, and offers the last work', async () => {
    const io = await createUsedBrowser();
    const stored = io.items.get(WORK_KEY);
    io.fragment = FOREIGN.slice(0, -1);
    const { store } = await startApp(io);
    expect(store.getState()).toMatchObject(DEFAULT_WORK);
    expect(io.items.get(WORK_KEY)).toBe(stored);
    const [notice] = store.getState().notices;
    expect(notice).toMatchObject({
      tone: 'problem',
      problems: [{ at: 'checksum', message: /damaged/ }],
      action: { label: 'Open your last work' },
    });
    notice?.action?.run();
    expect(store.getState().spec.edits).toEqual([EDIT]);
    expect(io.items.get(WORK_KEY)).toBe(stored);
  });

  it('that is damaged offers nothing where nothing is stored', async () => {
    const io = new FakeIo();
    io.fragment = '#whatever';
    const { store } = await startApp(io);
    expect(store.getState().notices[0]?.action).toBeUndefined();
  });

  it('that is damaged, then edited over, moves the last work to the recent ones', async () => {
    const io = await createUsedBrowser();
    io.fragment = FOREIGN.slice(0, -1);
    const { store, actions } = await startApp(io);
    actions.setValue('n', 1);
    expect(store.getState().recent).toMatchObject([{ spec: { edits: [EDIT] } }]);
  });

  it('pasted into the running app opens too', async () => {
    const { store, actions, io } = await startApp();
    actions.addEdit(EDIT);
    io.navigate(FOREIGN);
    expect(store.getState().spec).toEqual({ ...createRunSpec('alt-1'), seed: 9 });
    expect(io.items.get(WORK_KEY)).toContain(EDIT);
    actions.undo();
    expect(store.getState().spec.edits).toEqual([EDIT]);
  });

  it('with unknown parts opens without them and lists them', async () => {
    const io = new FakeIo();
    io.fragment = encodeLink({ ...DEFAULT_WORK, spec: { ...SPEC, edits: ['drop:moon#1', EDIT] } });
    const { store } = await startApp(io);
    expect(store.getState().spec.edits).toEqual([EDIT]);
    expect(store.getState().notices).toMatchObject([{ tone: 'info', problems: [{}] }]);
  });
});

describe('the address', () => {
  it('holds a new spec at once', async () => {
    const { store, actions, io } = await startApp();
    io.tick(1000);
    actions.addEdit(EDIT);
    expect(io.fragment).toBe(getLink(store.getState()));
  });

  it('does not wipe out a link that was pasted while a write was waiting', async () => {
    const app = await startApp();
    const { io, actions, store } = app;
    actions.setView({ panel: 'steps' });
    // The browser shows the pasted link at once and tells of it a moment later.
    io.fragment = FOREIGN;
    app.flush();
    expect(io.fragment).toBe(FOREIGN);
    io.navigate(FOREIGN);
    io.tick(1000);
    expect(getLink(store.getState())).toBe(FOREIGN);
    expect(io.fragment).toBe(FOREIGN);
  });

  it('holds a new view once it has come to rest', async () => {
    const { store, actions, io } = await startApp();
    const before = io.fragment;
    for (let frame = 0; frame < 60; frame++) {
      actions.setView({ zoom: { k: 1 + frame / 10, y: frame } });
      io.tick(16);
    }
    expect(io.fragment).toBe(before);
    io.tick(150);
    expect(io.fragment).toBe(getLink(store.getState()));
  });

  it('is written when the page is left, whatever is waiting', async () => {
    const { store, actions, io } = await startApp();
    actions.setView({ panel: 'steps' });
    io.leave();
    expect(io.fragment).toBe(getLink(store.getState()));
  });

  it('is not written more often than browsers allow', async () => {
    const { store, actions, io } = await startApp();
    const before = io.writes;
    for (let frame = 1; frame <= 600; frame++) {
      actions.setDelay('pull-rsp#1', frame);
      io.tick(16);
    }
    io.tick(150);
    expect(io.writes - before).toBeLessThan(90);
    expect(io.fragment).toBe(getLink(store.getState()));
  });

  it('is written later when the browser refuses', async () => {
    const { store, actions, io } = await startApp();
    io.tick(1000);
    io.addressError = 'too many';
    actions.addEdit(EDIT);
    io.addressError = null;
    io.tick(5000);
    expect(io.fragment).toBe(getLink(store.getState()));
  });
});

describe('recent works', () => {
  it('hold a changed work that another scenario replaced', async () => {
    const { store, actions } = await startApp();
    actions.pickScenario('alt-1');
    expect(store.getState().recent).toEqual([]);
    actions.addEdit(EDIT);
    actions.pickScenario('reference');
    expect(store.getState().recent).toMatchObject([{ spec: { scenario: 'alt-1', edits: [EDIT] } }]);
  });

  it('open again, and the work on screen takes their place', async () => {
    const before = await startApp();
    before.actions.addEdit(EDIT);
    before.actions.pickScenario('alt-1');
    before.actions.setSeed(5);
    const { store, actions, io } = await reload(before);
    actions.openRecent(0);
    expect(store.getState().spec).toEqual({ ...SPEC, edits: [EDIT] });
    expect(store.getState().recent.map((work) => work.spec)).toEqual([
      { ...createRunSpec('alt-1'), seed: 5 },
    ]);
    expect(io.items.get(WORK_KEY)).toContain(EDIT);
    actions.openRecent(7);
    expect(store.getState().spec).toEqual({ ...SPEC, edits: [EDIT] });
  });

  it('are at most ten, newest first, each once', async () => {
    const { store, actions } = await startApp();
    for (let seed = 2; seed <= 14; seed++) {
      actions.setSeed(seed);
      actions.pickScenario(seed % 2 === 0 ? 'alt-1' : 'reference');
    }
    actions.setSeed(14);
    actions.pickScenario('reference');
    const seeds = store.getState().recent.map((work) => work.spec.seed);
    expect(seeds).toEqual([14, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
  });

  it('survive one bad entry', async () => {
    const before = await startApp();
    before.actions.setSeed(2);
    before.actions.pickScenario('alt-1');
    before.actions.setSeed(3);
    before.actions.pickScenario('reference');
    const text = before.io.items.get(RECENT_KEY) ?? '';
    before.io.items.set(RECENT_KEY, text.replace('"seed":3', '"seed":4'));
    const damaged = await reload(before);
    expect(damaged.store.getState().recent.map((work) => work.spec.seed)).toEqual([2]);
    expect(damaged.store.getState().notices).toHaveLength(1);
    const { store } = await reload(damaged);
    expect(store.getState().recent.map((work) => work.spec.seed)).toEqual([2]);
    expect(store.getState().notices).toEqual([]);
  });
});

describe('two tabs', () => {
  it('do not wipe out what the other stored: its newest work becomes a recent one', async () => {
    const a = await startApp();
    a.actions.addEdit(EDIT);
    const b = await startApp(new FakeIo(a.io.items));
    b.actions.pickScenario('alt-1');
    for (const seed of [2, 3, 4]) {
      b.actions.setSeed(seed);
      a.actions.setValue('n', seed);
    }
    expect(a.store.getState().recent.map(({ spec }) => spec.seed)).toContain(4);
    b.io.leave();
    a.io.leave();
    const { store } = await startApp(new FakeIo(a.io.items));
    expect(store.getState().spec).toEqual({ ...SPEC, values: { n: 4 }, edits: [EDIT] });
    const found = store.getState().recent.map(({ spec }) => spec);
    expect(found).toContainEqual({ ...createRunSpec('alt-1'), seed: 4 });
    expect(found.filter(({ scenario }) => scenario === 'alt-1')).toHaveLength(1);
  });

  it('a view that is stored when a page is left wipes nothing out either', async () => {
    const a = await startApp();
    a.actions.addEdit(EDIT);
    const b = await startApp(new FakeIo(a.io.items));
    b.actions.pickScenario('alt-1');
    b.actions.setSeed(7);
    a.actions.setView({ panel: 'checks' });
    a.io.leave();
    const { store } = await startApp(new FakeIo(a.io.items));
    expect(store.getState().recent.map(({ spec }) => spec.seed)).toContain(7);
  });

  it('what a later version stored meanwhile is set aside before we write', async () => {
    const { actions, io } = await startApp();
    actions.addEdit(EDIT);
    const later = JSON.stringify({ version: 2, work: 'unknown here' });
    io.items.set(WORK_KEY, later);
    actions.setValue('n', 1);
    expect([...io.items.values()]).toContain(later);
  });
});

describe('a file', () => {
  it('opens like a link', async () => {
    const { store, actions, io } = await startApp(await createUsedBrowser());
    actions.openRunSpec({ ...createRunSpec('alt-1'), seed: 3 });
    expect(store.getState().spec.seed).toBe(3);
    expect(io.items.get(WORK_KEY)).toContain(EDIT);
    actions.openRunSpec(createRunSpec('nowhere'));
    expect(store.getState().spec.seed).toBe(3);
    expect(store.getState().notices).toMatchObject([{ title: 'This run cannot be opened' }]);
  });
});

describe('storage that fails', () => {
  it('is told once, and the app goes on', async () => {
    const io = new FakeIo();
    const { store, actions } = await startApp(io);
    io.storageError = 'disk full';
    actions.addEdit(EDIT);
    actions.setValue('n', 1);
    expect(store.getState().spec).toEqual({ ...SPEC, values: { n: 1 }, edits: [EDIT] });
    const told = store.getState().notices;
    expect(told).toMatchObject([{ problems: [{ message: 'disk full' }] }]);
    actions.dismiss(told[0]?.id ?? 0);
    actions.setValue('n', 2);
    expect(store.getState().notices).toEqual([]);
  });

  it('is used again once it works', async () => {
    const io = new FakeIo();
    const { actions } = await startApp(io);
    io.storageError = 'disk full';
    actions.addEdit(EDIT);
    io.storageError = null;
    actions.setValue('n', 1);
    expect(io.items.get(WORK_KEY)).toContain(EDIT);
  });

  it('is used again by itself once there is room, for our work and not for an opened link', async () => {
    const io = new FakeIo();
    const app = await startApp(io);
    io.storageError = 'disk full';
    app.actions.addEdit(EDIT);
    app.flush();
    io.navigate(FOREIGN);
    io.tick(2000);
    io.storageError = null;
    io.tick(2000);
    expect(io.items.get(WORK_KEY)).toContain(EDIT);
    expect(io.items.get(WORK_KEY)).not.toContain('alt-1');
  });

  it('does not lose an unreadable record that cannot be set aside', async () => {
    const io = await createUsedBrowser();
    io.items.set(WORK_KEY, 'garbage');
    const setItem = io.storage.setItem;
    io.storage.setItem = () => {
      throw new Error('disk full');
    };
    const { actions } = await startApp(io);
    io.storage.setItem = setItem;
    actions.setValue('n', 1);
    expect(io.items.get(WORK_KEY)).toBe('garbage');
  });
});

describe('the Back button', () => {
  const modeAt = (fragment: string) => {
    const link = decodeLink(fragment, TEST_CATALOGUE);
    return link.ok ? `${link.value.spec.scenario} ${link.value.view.mode}` : 'damaged';
  };

  it('knows the way back from another mode and another scenario, not from an edit', async () => {
    const { actions, io } = await startApp();
    io.tick(1000);
    actions.addEdit(EDIT);
    io.tick(1000);
    actions.setView({ cursorMicros: 77 });
    actions.setView({ mode: 'explore' });
    io.tick(1000);
    actions.pickScenario('alt-1');
    io.tick(1000);
    actions.setValue('n', 1);
    io.tick(1000);
    expect(io.left.map(modeAt)).toEqual(['reference run', 'reference explore']);
    // What was looked at when the mode changed is in the entry, although it was not yet written.
    const left = decodeLink(io.left[0] ?? '', TEST_CATALOGUE);
    expect(left).toMatchObject({ value: { spec: { edits: [EDIT] }, view: { cursorMicros: 77 } } });
  });

  it('goes back without making entries of its own', async () => {
    const { store, actions, io } = await startApp();
    io.tick(1000);
    actions.setView({ mode: 'sweep' });
    io.tick(1000);
    const [before = ''] = io.left;
    io.navigate(before);
    expect(store.getState().view.mode).toBe('run');
    io.tick(1000);
    expect(io.left).toHaveLength(1);
    expect(io.fragment).toBe(before);
  });

  it('passes over modes that were only rushed through', async () => {
    const { actions, io } = await startApp();
    io.tick(1000);
    for (const mode of ['compare', 'explore', 'sweep', 'explore'] as const)
      actions.setView({ mode });
    io.tick(1000);
    expect(io.left.map(modeAt)).toEqual(['reference run', 'reference compare']);
    expect(modeAt(io.fragment)).toBe('reference explore');
  });
});
