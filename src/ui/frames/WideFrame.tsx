import { cssVars } from '../kit/css-vars';
import { Inspector } from '../panels/inspector/Inspector';
import { LeftPanel } from '../panels/LeftPanel';
import { TopBar } from '../panels/TopBar';
import { FIRST_COLUMNS } from '../ui-state';
import type { UiState } from '../ui-state';
import { useUi, useUiStore } from '../use-app';
import { Center } from './Center';
import { Edge } from './Edge';

/** From 1200 px: three columns; the inner edges can be dragged. */
export function WideFrame() {
  const columns = useUi((state) => state.columns);
  const ui = useUiStore();
  const set = (change: Partial<UiState['columns']>) =>
    ui.setState({ columns: { ...columns, ...change } });
  return (
    <div
      className="frame frame-wide"
      style={cssVars({ '--left': columns.leftPx, '--right': columns.rightPx })}
    >
      <TopBar />
      <aside className="column" aria-label="Scenario, parameters and faults">
        <LeftPanel />
        <Edge
          side="right"
          label="Width of the left panel"
          widthPx={columns.leftPx}
          minPx={224}
          maxPx={400}
          onResize={(leftPx) => set({ leftPx })}
          onReset={() => set({ leftPx: FIRST_COLUMNS.leftPx })}
        />
      </aside>
      <Center />
      <aside className="column right-panel" aria-label="Inspector">
        <Edge
          side="left"
          label="Width of the inspector"
          widthPx={columns.rightPx}
          minPx={288}
          maxPx={520}
          onResize={(rightPx) => set({ rightPx })}
          onReset={() => set({ rightPx: FIRST_COLUMNS.rightPx })}
        />
        <Inspector />
      </aside>
    </div>
  );
}
