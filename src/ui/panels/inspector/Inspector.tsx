import { Tabs } from 'radix-ui';
import { PANEL_IDS } from '../../../store/state';
import type { PanelId } from '../../../store/state';
import { useActions, useApp } from '../../use-app';
import { PANELS } from '.';
import { PanelCount } from './PanelCount';
import { LazyPart } from '../../kit/LazyPart';

/** The right column: what is known about the selection, all records, all checks. */
export function Inspector() {
  const panel = useApp((state) => state.view.panel);
  const actions = useActions();
  const pick = (id: string) => {
    const found = PANEL_IDS.find((p) => p === id);
    if (found) actions.setView({ panel: found });
  };
  return (
    <Tabs.Root className="inspector" value={panel} onValueChange={pick}>
      <Tabs.List className="tabs" aria-label="Inspector">
        {PANEL_IDS.map((id) => (
          <Tabs.Trigger key={id} value={id} className="tab">
            {PANELS[id].title}
            <PanelCount panel={id} />
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {PANEL_IDS.map((id) => (
        <InspectorPanel key={id} id={id} />
      ))}
    </Tabs.Root>
  );
}

function InspectorPanel({ id }: { readonly id: PanelId }) {
  const { Panel, holdsFocus = false } = PANELS[id];
  return (
    <Tabs.Content value={id} className="tab-panel" tabIndex={holdsFocus ? -1 : 0}>
      <LazyPart>
        <Panel />
      </LazyPart>
    </Tabs.Content>
  );
}
