import { Inspector } from '../panels/inspector/Inspector';
import { TopBar } from '../panels/TopBar';
import { useUi } from '../use-app';
import { Center } from './Center';
import { Drawer } from './Drawer';
import { LeftRail } from './LeftRail';

/** 600 to 1200 px: the left panel is a rail with flyouts; below 900 px the inspector is a drawer. */
export function RailFrame() {
  const hasDrawer = useUi((state) => state.frame === 'drawer');
  return (
    <div className="frame frame-rail" data-drawer={hasDrawer || undefined}>
      <TopBar />
      <LeftRail />
      <Center />
      {hasDrawer ? (
        <Drawer />
      ) : (
        <aside className="right-panel" aria-label="Inspector">
          <Inspector />
        </aside>
      )}
    </div>
  );
}
