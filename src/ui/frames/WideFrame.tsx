import { Group, Panel, Separator } from 'react-resizable-panels';
import { Inspector } from '../panels/inspector/Inspector';
import { LeftPanel } from '../panels/LeftPanel';
import { TopBar } from '../panels/TopBar';
import { Center } from './Center';

/** From 1200 px: three columns; the inner edges can be dragged. */
export function WideFrame() {
  return (
    <div className="frame frame-wide">
      <TopBar />
      <Group className="columns" orientation="horizontal">
        <Panel
          id="left"
          className="column"
          defaultSize="16.5rem"
          minSize="14rem"
          maxSize="26rem"
          groupResizeBehavior="preserve-pixel-size"
        >
          <LeftPanel />
        </Panel>
        <Separator className="edge" aria-label="Width of the left panel" />
        <Panel id="center" className="column" minSize="28rem">
          <Center />
        </Panel>
        <Separator className="edge" aria-label="Width of the inspector" />
        <Panel
          id="right"
          className="column"
          defaultSize="22rem"
          minSize="18rem"
          maxSize="36rem"
          groupResizeBehavior="preserve-pixel-size"
        >
          <aside className="right-panel" aria-label="Inspector">
            <Inspector />
          </aside>
        </Panel>
      </Group>
    </div>
  );
}
