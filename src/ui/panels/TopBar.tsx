import { ChevronsUpDown, CircleHelp, Monitor, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { getSubtitle, getTitle } from '../../store/selectors';
import { Button, IconButton } from '../kit/Button';
import { Logo } from '../Logo';
import { ModeSwitch } from '../modes/ModeSwitch';
import { requestSearch, toggleHelp, togglePresent, toggleTheme } from '../ui-actions';
import { getResolvedTheme } from '../ui-state';
import { useActions, useApp, useUi, useUiStore } from '../use-app';
import { ExportMenu } from './saving/ExportMenu';
import { ShareButton } from './saving/ShareButton';

export function TopBar() {
  const ui = useUiStore();
  return (
    <header className="top-bar">
      <div className="top-left">
        <span className="brand">
          <Logo />
          <span className="brand-word">Ladderscope</span>
        </span>
        <span className="separator" />
        <ScenarioCrumb />
      </div>
      <ModeSwitch />
      <div className="top-right">
        <UndoRedo />
        <span className="separator" />
        <ShareButton />
        <ExportMenu />
        <ThemeButton />
        <IconButton
          icon={CircleHelp}
          label="Keys and how to read a ladder"
          onClick={() => toggleHelp(ui)}
        />
        <span className="separator" />
        <Button
          icon={Monitor}
          look="outline"
          className="button-collapse"
          aria-label="Present"
          title="Present: large type, nothing but the ladder (P)"
          onClick={() => togglePresent(ui)}
        >
          <span className="button-word">Present</span>
        </Button>
      </div>
    </header>
  );
}

/** What is on screen; leads to the picker. */
function ScenarioCrumb() {
  const title = useApp(getTitle);
  const subtitle = useApp(getSubtitle);
  const actions = useActions();
  const ui = useUiStore();
  if (title === null) return null;
  const search = () => {
    actions.setView({ mode: 'run' });
    requestSearch(ui);
  };
  return (
    <button type="button" className="crumb" title="Find another scenario (/)" onClick={search}>
      <h1>{title}</h1>
      {subtitle !== '' && <span>{subtitle}</span>}
      <ChevronsUpDown aria-hidden />
    </button>
  );
}

function UndoRedo() {
  const { canUndo, canRedo } = useApp((state) => state.history);
  const actions = useActions();
  return (
    <>
      <IconButton
        icon={Undo2}
        label="Undo"
        aria-disabled={!canUndo}
        onClick={() => actions.undo()}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        aria-disabled={!canRedo}
        onClick={() => actions.redo()}
      />
    </>
  );
}

function ThemeButton() {
  const theme = useUi(getResolvedTheme);
  const ui = useUiStore();
  return (
    <IconButton
      icon={theme === 'dark' ? Sun : Moon}
      label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
      onClick={() => toggleTheme(ui)}
    />
  );
}
