import { getSelectedRecord, getTrace } from '../../../store/selectors';
import { getSlackSession } from '../../../store/slack/browser-slack';
import { listShownSlack } from '../../ladder/shown-slack';
import { useActions, useAppStore, useUiStore } from '../../use-app';
import type { Saving } from './save-run';
import { saveRun } from './save-run';

/** Saves the run on screen as a file; what goes wrong is told. */
export function useSaveRun(): (saving: Saving) => void {
  const store = useAppStore();
  const ui = useUiStore();
  const actions = useActions();
  return (saving) => {
    const state = store.getState();
    const trace = getTrace(state);
    if (trace === null) return;
    const { isSlackShown, hasAllSlack } = ui.getState();
    const slack = isSlackShown
      ? listShownSlack(
          getSlackSession().store.getState(),
          trace,
          getSelectedRecord(state),
          hasAllSlack,
        )
      : [];
    saveRun(saving, trace, state, slack).catch((error: unknown) =>
      actions.notify({
        tone: 'problem',
        title: 'The file could not be made',
        problems: [{ at: '', message: String(error) }],
      }),
    );
  };
}
