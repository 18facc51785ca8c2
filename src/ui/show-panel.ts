import { getRecordKey } from '../trace/queries/record-keys';
import type { PanelId } from '../store/state';
import { getTrace } from '../store/selectors';
import { createPlayer } from './ladder/playback/player';
import type { App } from './use-app';
import { useActions, useAppStore, useUiStore } from './use-app';

/** Brings an inspector panel into view, whatever the frame: the tab, the drawer or the sheet. */
export function showPanel({ actions, ui }: Pick<App, 'actions' | 'ui'>, panel: PanelId): void {
  actions.setView({ panel });
  const { frame, sheet } = ui.getState();
  if (frame === 'drawer') ui.setState({ drawer: 'open' });
  if (frame === 'phone')
    ui.setState({
      sheet: { tab: panel, height: sheet.height === 'peek' ? 'half' : sheet.height },
    });
}

export function useShowPanel(): (panel: PanelId) => void {
  const actions = useActions();
  const ui = useUiStore();
  return (panel) => showPanel({ actions, ui }, panel);
}

/** Selects a record of the trace on screen by its index. */
export function useSelectRecord(): (record: number) => void {
  const actions = useActions();
  const store = useAppStore();
  return (record) => {
    const trace = getTrace(store.getState());
    if (trace) actions.select(getRecordKey(trace, record));
  };
}

/** Shows the machine of a lane, at a moment when one is given. */
export function useShowMachine(): (node: string, atMicros: number | null) => void {
  const app = { actions: useActions(), ui: useUiStore(), store: useAppStore() };
  return (node, atMicros) => {
    app.ui.setState({ machine: { node } });
    if (atMicros !== null) createPlayer(app).seek(atMicros);
    showPanel(app, 'machine');
  };
}
