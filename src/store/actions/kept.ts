import { LIMITS, limitMessage } from '../../lib/limits';
import type { RunSpec } from '../../trace/run-spec';
import type { Context } from '../context';
import type { KeptRuns } from '../kept-tree';
import { addKept, findKept, removeKept, renameKept, restoreKept } from '../kept-tree';
import type { AppActions, AppState } from '../state';
import { hasChanges, isSameSpec, leaveCapture } from '../work';
import { keepHabits } from './spec';

type KeptActions = Pick<AppActions, 'keepRun' | 'openKept' | 'renameKept' | 'deleteKept'>;

/** Changes the list in storage and in the state; what another tab has added stays. */
export type ChangeKept = (change: (runs: KeptRuns) => KeptRuns) => void;

const LONGEST_NAME = 80;

export function createKeptActions(context: Context, changeKept: ChangeKept): KeptActions {
  const { store, notify } = context;
  return {
    keepRun: () => void keep(context, changeKept, store.getState().spec),
    openKept(id) {
      const state = store.getState();
      const run = state.kept.find((other) => other.id === id);
      if (run === undefined) return;
      const isElsewhere = !hasChanges(state.spec) || isSameSpec(state.spec, run.spec);
      if (!isElsewhere && !keep(context, changeKept, state.spec)) return;
      const left = leaveCapture(state);
      const isOther = run.spec.scenario !== state.spec.scenario;
      const view = isOther ? { view: keepHabits({ ...state.view, ...left.view }) } : {};
      store.setState({ ...left, ...view, spec: run.spec, keptFrom: id });
    },
    renameKept: (id, name) =>
      changeKept((runs) => renameKept(runs, id, name.trim().slice(0, LONGEST_NAME))),
    deleteKept(id) {
      const before = store.getState().kept;
      if (!before.some((run) => run.id === id)) return;
      changeKept((runs) => removeKept(runs, id));
      notify({
        tone: 'info',
        title: 'The run was taken out of the history',
        problems: [],
        action: {
          label: 'Bring it back',
          run: () => changeKept((runs) => restoreKept(runs, before, id)),
        },
      });
    },
  };
}

/** Puts a run into the history, below the one that it was made from; returns whether it is there. */
export function keep(
  { store, io, notify }: Context,
  changeKept: ChangeKept,
  spec: RunSpec,
  name = '',
): boolean {
  const state = store.getState();
  const known = findKept(state.kept, spec);
  if (known !== null) {
    follow(state, spec, known.id, store.setState);
    return true;
  }
  const origin = state.kept.find((run) => run.id === state.keptFrom);
  const parent = origin?.spec.scenario === spec.scenario ? origin.id : null;
  const savedAtMillis = io.clock.nowMillis();
  let isFull = false;
  changeKept((runs) => {
    const added = addKept(runs, { name, spec, parent, savedAtMillis });
    isFull = added === null;
    return added ?? runs;
  });
  const problems = [{ at: '', message: limitMessage(LIMITS.keptRuns) }];
  if (isFull) notify({ tone: 'problem', title: 'The run could not be kept', problems });
  else follow(store.getState(), spec, store.getState().kept.at(-1)?.id ?? null, store.setState);
  return !isFull;
}

/** What is edited from here on is made from the kept run, when that is what is on screen. */
function follow(
  state: AppState,
  spec: RunSpec,
  id: number | null,
  setState: (part: Partial<AppState>) => void,
): void {
  if (isSameSpec(state.spec, spec)) setState({ keptFrom: id });
}
