import { useShowPanel } from './show-panel';
import { useUiStore } from './use-app';

/** The first stops of the Tab key: past all controls to the drawing or to its table. */
export function SkipLinks() {
  const showPanel = useShowPanel();
  const ui = useUiStore();
  const focusSteps = () => {
    ui.setState({ isPresenting: false });
    showPanel('steps');
    // The panel is drawn in answer to this; the table exists one frame later.
    requestAnimationFrame(() => focusFirst('#steps-grid'));
  };
  return (
    <nav className="skip-links" aria-label="Skip">
      <button type="button" onClick={() => focusFirst('.ladder-pane [tabindex="0"]')}>
        Skip to the ladder
      </button>
      <button type="button" onClick={focusSteps}>
        Skip to the steps
      </button>
    </nav>
  );
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
