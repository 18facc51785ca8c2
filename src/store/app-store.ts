import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { LIMITS } from '../lib/limits';
import type { EngineClient } from '../worker/engine-client';
import { createCaptureActions } from './actions/capture';
import { createCompareActions } from './actions/compare';
import { createHistoryActions } from './actions/history';
import type { ChangeKept } from './actions/kept';
import { createKeptActions } from './actions/kept';
import { createNoticeActions } from './actions/notices';
import { createSpecActions } from './actions/spec';
import { createViewActions } from './actions/view';
import { createAutosave } from './keeping/autosave';
import type { Context } from './context';
import type { AppIo } from './io';
import type { Keeper } from './keeping/keeper';
import { startKeeper } from './keeping/keeper';
import { createLinkWriter } from './keeping/link-writer';
import { openFirst, openFragment, openSpec } from './keeping/opening';
import { RUN_SLOTS, startRunner } from './runner';
import { getWork } from './selectors';
import type { AppActions, AppState } from './state';
import { DEFAULT_WORK, isSameRun, isSameSpec } from './work';

export interface App {
  readonly store: Context['store'];
  readonly actions: AppActions;
  /** Questions to the engine whose answers nothing else depends on. */
  readonly engine: Pick<EngineClient, 'getMachines'>;
  /** Loads the catalogue, opens the link or the last work, and runs it. Never rejects. */
  start(): Promise<void>;
  /** Writes what is waiting to the address and to storage. */
  flush(): void;
  dispose(): void;
}

export function createAppStore(client: EngineClient, io: AppIo): App {
  const store = createStateStore();
  const notices = createNoticeActions(store);
  const context: Context = { store, history: store.temporal, io, notify: notices.notify };
  const stops: (() => void)[] = [];
  let keeper: Keeper | null = null;
  const changeKept: ChangeKept = (change) => keeper?.changeKept(change);

  return {
    store,
    engine: client,
    actions: {
      ...notices,
      ...createSpecActions(context),
      ...createHistoryActions(context),
      ...createViewActions(context),
      ...createCaptureActions(context, client),
      ...createCompareActions(context, changeKept),
      ...createKeptActions(context, changeKept),
      openRunSpec: (spec) => keeper && openSpec(context, keeper, spec),
      openRecent: (index) => keeper?.reopen(index),
    },
    async start() {
      try {
        store.setState({ catalogue: await client.getCatalogue() });
      } catch (error) {
        store.setState({ run: { kind: 'failed', message: String(error), lastTrace: null } });
        return;
      }
      const kept = keepWork(context);
      keeper = kept.keeper;
      stops.push(...kept.stops, ...RUN_SLOTS.map((slot) => startRunner(context, client, slot)));
    },
    flush: () => keeper?.flush(),
    dispose() {
      keeper?.flush();
      stops.forEach((stop) => stop());
      client.dispose();
    },
  };
}

function createStateStore() {
  const initial: AppState = {
    ...DEFAULT_WORK,
    catalogue: null,
    run: { kind: 'starting' },
    comparedRun: { kind: 'starting' },
    kept: [],
    keptFrom: null,
    capture: null,
    reading: null,
    playback: { playing: false, pace: 'steps', speed: 1 },
    notices: [],
    recent: [],
    history: { canUndo: false, canRedo: false },
  };
  return createStore<AppState>()(
    temporal((): AppState => initial, {
      partialize: ({ spec, compared }) => ({ spec, compared }),
      equality: (before, after) =>
        isSameSpec(before.spec, after.spec) && isSameRun(before.compared, after.compared),
      limit: LIMITS.undoDepth.value,
    }),
  );
}

/** Opens the first work and from then on keeps it stored and in the address. */
function keepWork(context: Context) {
  const { store, io, history, notify } = context;
  const { catalogue } = store.getState();
  if (catalogue === null) throw new Error('the catalogue comes first');
  const autosave = createAutosave(io, catalogue, (reason) =>
    notify({
      tone: 'problem',
      title: 'Your work cannot be kept in this browser; the address of the page still holds it',
      problems: [{ at: 'storage', message: reason }],
    }),
  );
  const loaded = autosave.load();
  store.setState({ recent: loaded.recent, kept: loaded.kept });
  const link = createLinkWriter(io, () => getWork(store.getState()));
  const keeper = startKeeper(context, { autosave, link, stored: loaded.last });
  openFirst(context, keeper, loaded);
  history.getState().clear();
  const onFragment = () => {
    const fragment = io.address.read();
    link.addressChanged();
    if (fragment.length > 1)
      openFragment({ ...context, keeper, last: autosave.load().last }, fragment, catalogue);
  };
  return {
    keeper,
    stops: [keeper.stop, io.address.onChange(onFragment), io.address.onLeave(keeper.flush)],
  };
}
