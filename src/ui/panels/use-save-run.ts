import { getTrace } from '../../store/selectors';
import { useActions, useAppStore } from '../use-app';

export type SaveFormat = 'svg' | 'png' | 'text';

/** Saves the run on screen as a file. The formats are loaded when the first is asked for. */
export function useSaveRun(): (format: SaveFormat) => Promise<void> {
  const store = useAppStore();
  const actions = useActions();
  return async (format) => {
    const state = store.getState();
    const trace = getTrace(state);
    if (trace === null) return;
    try {
      const { saveRun } = await import('./save-run');
      await saveRun(format, trace, state);
    } catch (error) {
      actions.notify({
        tone: 'problem',
        title: 'The file could not be made',
        problems: [{ at: format, message: String(error) }],
      });
    }
  };
}
