import { getTrace } from '../../../store/selectors';
import { useActions, useAppStore } from '../../use-app';
import type { Saving } from './save-run';
import { saveRun } from './save-run';

/** Saves the run on screen as a file; what goes wrong is told. */
export function useSaveRun(): (saving: Saving) => void {
  const store = useAppStore();
  const actions = useActions();
  return (saving) => {
    const state = store.getState();
    const trace = getTrace(state);
    if (trace === null) return;
    saveRun(saving, trace, state).catch((error: unknown) =>
      actions.notify({
        tone: 'problem',
        title: 'The file could not be made',
        problems: [{ at: '', message: String(error) }],
      }),
    );
  };
}
