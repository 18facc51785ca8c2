import { LIMITS } from '../../lib/limits';
import type { RunSpec } from '../../trace/run-spec';
import type { Context } from '../context';
import type { AppActions } from '../state';
import { isSameSpec, leaveCapture } from '../work';

type HistoryActions = Pick<AppActions, 'beginGesture' | 'endGesture' | 'undo' | 'redo'>;

/** Undo steps. Within a gesture none are made; its end makes one, from where it began. */
export function createHistoryActions(context: Context): HistoryActions {
  const { store, history } = context;
  let startOfGesture: RunSpec | null = null;

  const endGesture = () => {
    const spec = startOfGesture;
    startOfGesture = null;
    history.getState().resume();
    if (spec !== null && !isSameSpec(spec, store.getState().spec)) pushStep(context, spec);
  };
  const mirror = () => {
    const { pastStates, futureStates } = history.getState();
    const next = { canUndo: pastStates.length > 0, canRedo: futureStates.length > 0 };
    const { canUndo, canRedo } = store.getState().history;
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) store.setState({ history: next });
  };
  history.subscribe(mirror);

  return {
    beginGesture() {
      if (startOfGesture !== null) return;
      startOfGesture = store.getState().spec;
      history.getState().pause();
    },
    endGesture,
    undo() {
      endGesture();
      if (store.getState().history.canUndo) store.setState(leaveCapture(store.getState()));
      stepWith(store, () => history.getState().undo());
    },
    redo() {
      endGesture();
      if (store.getState().history.canRedo) store.setState(leaveCapture(store.getState()));
      stepWith(store, () => history.getState().redo());
    },
  };
}

/** Without its run B, Compare has nothing to show: the run that stays is looked at in Run. */
function stepWith(store: Context['store'], step: () => void): void {
  const { compared } = store.getState();
  step();
  const { view, compared: left } = store.getState();
  if (compared !== null && left === null && view.mode === 'compare')
    store.setState({ view: { ...view, mode: 'run' } });
}

function pushStep({ history, store }: Context, spec: RunSpec): void {
  // A gesture changes the run on screen only.
  const { compared } = store.getState();
  const pastStates = [...history.getState().pastStates, { spec, compared }];
  history.setState({ pastStates: pastStates.slice(-LIMITS.undoDepth.value), futureStates: [] });
}
