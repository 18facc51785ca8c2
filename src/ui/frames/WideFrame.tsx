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
      <LeftPanel />
      <Edge
        label="Width of the left panel"
        widthPx={columns.leftPx}
        minPx={224}
        maxPx={400}
        grows={1}
        onResize={(leftPx) => set({ leftPx })}
        onReset={() => set({ leftPx: FIRST_COLUMNS.leftPx })}
      />
      <Center />
      <Edge
        label="Width of the inspector"
        widthPx={columns.rightPx}
        minPx={288}
        maxPx={520}
        grows={-1}
        onResize={(rightPx) => set({ rightPx })}
        onReset={() => set({ rightPx: FIRST_COLUMNS.rightPx })}
      />
      <aside className="right-panel" aria-label="Inspector">
        <Inspector />
      </aside>
    </div>
  );
}
