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
  /** The same for the work that the address names, or that the page begins with: no way leads back from it. */
  follow(work: Work): void;
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

type Change = 'edit' | 'open' | 'follow' | 'reopen';

export function startKeeper(context: Context, parts: KeeperParts): Keeper {
  const { store } = context;
  const { autosave, link } = parts;
  let { stored } = parts;
  let isOurs = false;
  let isViewStored = true;
  let change: Change = 'edit';
  // A link that was opened meanwhile is not ours to store, the work before it is.
  const writer = createWorkWriter(context, autosave, () =>
    isOurs ? getWork(store.getState()) : stored,
  );

  const onSpec = (state: AppState, before: AppState) => {
    if (change === 'open' || change === 'follow') {
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
  };
  const tellLink = (state: AppState, before: AppState, isSpec: boolean) => {
    if (isOtherPlace(change, state, before)) link.placeChanged(getWork(before));
    else if (isSpec) link.specChanged();
    else link.viewChanged();
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
    const isSpec = state.spec !== before.spec || state.compared !== before.compared;
    if (!isSpec && state.view === before.view) return;
    if (isSpec) onSpec(state, before);
    else isViewStored = false;
    tellLink(state, before, isSpec);
  });

  return {
    stop() {
      stop();
      writer.stop();
    },
    open: (work) => show('open', work),
    follow: (work) => show('follow', work),
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

/** What is a step for the Back button; every other change is for undo. */
function isOtherPlace(change: Change, state: AppState, before: AppState): boolean {
  if (change === 'follow') return false;
  const isOtherMode = state.view.mode !== before.view.mode;
  return change !== 'edit' || isOtherMode || state.spec.scenario !== before.spec.scenario;
}
