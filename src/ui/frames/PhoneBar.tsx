import {
  CircleHelp,
  Maximize,
  Menu as MenuIcon,
  Monitor,
  Moon,
  Redo2,
  Sun,
  Undo2,
} from 'lucide-react';
import { getScenarioInfo } from '../../store/selectors';
import { DEFAULT_VIEW } from '../../store/work';
import { IconButton } from '../kit/Button';
import { Menu, MenuHeading, MenuItem, MenuRadio, MenuSeparator } from '../kit/Menu';
import { Logo } from '../Logo';
import { ExportItems } from '../panels/ExportMenu';
import { LaneItems } from '../panels/LanesMenu';
import { ShareButton } from '../panels/ShareButton';
import { AXES, FIT_ZOOM } from '../panels/Toolbar';
import { toggleHelp, togglePresent, toggleTheme } from '../ui-actions';
import { getResolvedTheme } from '../ui-state';
import { useActions, useApp, useUi, useUiStore } from '../use-app';

export function PhoneBar() {
  const scenario = useApp(getScenarioInfo);
  return (
    <header className="phone-bar">
      <Logo />
      <div className="phone-title">
        <h1>{scenario?.title ?? 'Ladderscope'}</h1>
        {scenario && scenario.subtitle !== '' && <p>{scenario.subtitle}</p>}
      </div>
      <ShareButton />
      <Menu trigger={<IconButton icon={MenuIcon} label="Menu" />}>
        <PhoneMenuItems />
      </Menu>
    </header>
  );
}

/** Everything that has its own button where there is more room. */
function PhoneMenuItems() {
  const { canUndo, canRedo } = useApp((state) => state.history);
  const axis = useApp((state) => state.view.axis);
  const theme = useUi(getResolvedTheme);
  const actions = useActions();
  const ui = useUiStore();
  return (
    <>
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
