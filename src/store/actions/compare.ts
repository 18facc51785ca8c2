import type { RunSpec } from '../../trace/run-spec';
import type { Context } from '../context';
import { findKept } from '../kept-tree';
import type { AppActions, AppState, NamedRun } from '../state';
import { hasChanges, isSameRun, isSameSpec, leaveCapture } from '../work';
import type { ChangeKept } from './kept';
import { keep } from './kept';
import { keepHabits } from './spec';

type CompareActions = Pick<
  AppActions,
  'compareWith' | 'comparePair' | 'keepAsCompared' | 'comparePrevious' | 'swapCompared'
>;

/** What stands beside the run on screen. Each is one undo step. */
export function createCompareActions(context: Context, changeKept: ChangeKept): CompareActions {
  const { store, history } = context;
  const show = (compared: NamedRun | null, part: Partial<AppState> = {}) => {
    const shown = [
      part.spec ?? store.getState().spec,
      ...(compared === null ? [] : [compared.spec]),
    ];
    keepLeft(context, changeKept, shown);
    const state = store.getState();
    const left = leaveCapture(state);
    const view = { ...(part.view ?? left.view ?? state.view) };
    const isSame = isSameRun(compared, state.compared);
    store.setState({
      ...left,
      ...part,
      view: compared === null ? view : { ...view, mode: 'compare' },
      ...(isSame ? {} : { compared }),
    });
  };
  return {
    compareWith: (run) => show(run),
    comparePair(a, b) {
      const { spec, view } = store.getState();
      const isOther = a.scenario !== spec.scenario;
      show(
        { name: '', spec: b },
        {
          ...(isSameSpec(a, spec) ? {} : { spec: a }),
          ...(isOther ? { view: keepHabits(view) } : {}),
        },
      );
    },
    keepAsCompared() {
      const { spec } = store.getState();
      keep(context, changeKept, spec);
      show(nameOf(store.getState(), spec));
    },
    comparePrevious() {
      const { spec } = store.getState();
      const before = history
        .getState()
        .pastStates.findLast((past) => past.spec !== undefined && !isSameSpec(past.spec, spec));
      if (before?.spec === undefined) return;
      keep(context, changeKept, before.spec);
      // The present run was made from it.
      const keptFrom = findKept(store.getState().kept, before.spec)?.id ?? null;
      show(nameOf(store.getState(), before.spec), { keptFrom });
    },
    swapCompared() {
      const { spec, compared } = store.getState();
      if (compared === null) return;
      // The run on screen has its name from the history only.
      if (compared.name !== '') keep(context, changeKept, compared.spec, compared.name);
      show(nameOf(store.getState(), spec), { spec: compared.spec });
    },
  };
}

/** What someone worked on may leave the screen, but not the history. */
function keepLeft(context: Context, changeKept: ChangeKept, shown: readonly RunSpec[]): void {
  const { spec, compared } = context.store.getState();
  for (const run of [
    nameOf(context.store.getState(), spec),
    ...(compared === null ? [] : [compared]),
  ])
    if (hasChanges(run.spec) && !shown.some((other) => isSameSpec(other, run.spec)))
      keep(context, changeKept, run.spec, run.name);
}

function nameOf({ kept }: AppState, spec: RunSpec): NamedRun {
  return { name: findKept(kept, spec)?.name ?? '', spec };
}
