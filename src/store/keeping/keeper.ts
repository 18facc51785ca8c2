import type { ChangeKept } from '../actions/kept';
import type { Autosave } from './autosave';
import type { Context } from '../context';
import type { LinkWriter } from './link-writer';
import { getWork } from '../selectors';
import type { AppState, Work } from '../state';
import { createWorkWriter } from './work-writer';
import { hasChanges, isSameRun, isSameSpec } from '../work';

/**
 * Keeps the work outside the page: in storage at every edit, in the address always. What was opened (a link, a file) is
 * stored only from the first edit on, and what it replaces then moves to the recent works.
 */
export interface Keeper {
  /** Shows a work without storing it. */
  open(work: Work): void;
  /** Goes back to an earlier work; the one on screen becomes a recent one. */
  reopen(index: number): void;
  readonly changeKept: ChangeKept;
  /** Writes what is waiting, for a page that is being left. */
  readonly flush: () => void;
  readonly stop: () => void;
}

export interface KeeperParts {
  readonly autosave: Autosave;
  readonly link: LinkWriter;
  /** The stored work, null when there is none. */
  readonly stored: Work | null;
}

export function startKeeper(context: Context, parts: KeeperParts): Keeper {
  const { store } = context;
  const { autosave, link } = parts;
  let { stored } = parts;
  let isOurs = false;
  let isViewStored = true;
  let change: 'edit' | 'open' | 'reopen' = 'edit';
  // A link that was opened meanwhile is not ours to store, the work before it is.
  const writer = createWorkWriter(context, autosave, () =>
    isOurs ? getWork(store.getState()) : stored,
  );

  const onSpec = (state: AppState, before: AppState) => {
    if (change === 'open') {
      isOurs =
        stored !== null &&
        isSameSpec(stored.spec, state.spec) &&
        isSameRun(stored.compared, state.compared);
    } else {
      const isOther = change === 'reopen' || state.spec.scenario !== before.spec.scenario;
      const ours = isOther ? getWork(before) : null;
      const replaced = isOurs ? ours : stored;
      setRecent(replaced, state);
      stored = { spec: state.spec, view: state.view, compared: state.compared };
      isOurs = true;
      isViewStored = writer.write(stored);
    }
    link.specChanged();
  };
  const setRecent = (replaced: Work | null, { spec }: Work) => {
    const isWorthKeeping =
      replaced !== null && hasChanges(replaced.spec) && !isSameSpec(replaced.spec, spec);
    const drop = change === 'reopen' ? spec : null;
    if (isWorthKeeping || drop !== null)
      store.setState({ recent: autosave.changeRecent(isWorthKeeping ? replaced : null, drop) });
  };
  const show = (kind: typeof change, { spec, view, compared }: Work) => {
    change = kind;
    // A copy, so that opening what is already on screen counts as a change of work.
    store.setState({ spec: { ...spec }, view, compared, capture: null });
    change = 'edit';
  };
  const stop = store.subscribe((state, before) => {
    if (state.spec !== before.spec || state.compared !== before.compared) onSpec(state, before);
    else if (state.view !== before.view) {
      isViewStored = false;
      link.viewChanged();
    }
  });

  return {
    stop() {
      stop();
      writer.stop();
    },
    open: (work) => show('open', work),
    changeKept: (change) => store.setState({ kept: autosave.changeKept(change) }),
    reopen(index) {
      const work = store.getState().recent[index];
      if (work !== undefined) show('reopen', work);
    },
    flush() {
      link.flush();
      if (isOurs && !isViewStored) isViewStored = writer.write(getWork(store.getState()));
    },
  };
}
