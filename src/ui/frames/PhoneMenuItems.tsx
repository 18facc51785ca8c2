import { CircleHelp, Maximize, Monitor, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { DEFAULT_VIEW } from '../../store/work';
import { MenuHeading, MenuItem, MenuRadio, MenuSeparator } from '../kit/Menu';
import { MODES } from '../modes';
import { ExportItems } from '../panels/saving/ExportItems';
import { LaneItems } from '../panels/toolbar/LaneItems';
import { MessageItems } from '../panels/toolbar/MessageItems';
import { AXES, FIT_ZOOM } from '../panels/toolbar/AxisControls';
import { toggleHelp, togglePresent, toggleTheme } from '../ui-actions';
import { getResolvedTheme } from '../ui-state';
import { useActions, useApp, useUi, useUiStore } from '../use-app';

/** Everything that has its own button where there is more room. */
export function PhoneMenuItems() {
  const { canUndo, canRedo } = useApp((state) => state.history);
  const { axis, mode } = useApp((state) => state.view);
  const theme = useUi(getResolvedTheme);
  const actions = useActions();
  const ui = useUiStore();
  return (
    <>
      {MODES.length > 1 && (
        <>
          <MenuHeading>Mode</MenuHeading>
          <MenuRadio
            label="Mode"
            value={mode}
            options={MODES}
            onChange={(id) => actions.setView({ mode: id })}
          />
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={Undo2} disabled={!canUndo} onSelect={() => actions.undo()}>
        Undo
      </MenuItem>
      <MenuItem icon={Redo2} disabled={!canRedo} onSelect={() => actions.redo()}>
        Redo
      </MenuItem>
      <MenuSeparator />
      <MenuHeading>Time axis</MenuHeading>
      <MenuRadio
        label="Time axis"
        value={axis}
        options={AXES}
        onChange={(id) => actions.setView({ axis: id, zoom: DEFAULT_VIEW.zoom })}
      />
      <MenuItem icon={Maximize} onSelect={() => actions.setView({ zoom: FIT_ZOOM })}>
        Fit the whole run
      </MenuItem>
      <MenuSeparator />
      <MenuHeading>Lanes</MenuHeading>
      <LaneItems />
      <MessageItems />
      <MenuSeparator />
      <MenuHeading>Export</MenuHeading>
      <ExportItems />
      <MenuSeparator />
      <MenuItem icon={theme === 'dark' ? Sun : Moon} onSelect={() => toggleTheme(ui)}>
        {theme === 'dark' ? 'Light theme' : 'Dark theme'}
      </MenuItem>
      <MenuItem icon={Monitor} onSelect={() => togglePresent(ui)}>
        Present
      </MenuItem>
      <MenuItem icon={CircleHelp} onSelect={() => toggleHelp(ui)}>
        Help
      </MenuItem>
    </>
  );
}
