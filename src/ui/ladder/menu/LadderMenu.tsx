import type { Trace } from '../../../trace/trace';
import { MenuPopup } from '../../kit/MenuPopup';
import { LadderMenuItems } from './LadderMenuItems';
import type { MenuTarget, OpenMenu } from './menu-target';
import type { PaperActions } from './paper-actions';

export interface LadderMenuProps {
  readonly menu: OpenMenu;
  readonly trace: Trace;
  readonly paper: PaperActions;
  readonly onClose: () => void;
  /** Where the focus goes back to. */
  readonly returnFocus: () => void;
}

/** The menu of whatever was pointed at, hung at that point. Load it lazily, as all menus. */
export function LadderMenu({ menu, trace, paper, onClose, returnFocus }: LadderMenuProps) {
  return (
    <MenuPopup
      label={getMenuTitle(menu.target, trace)}
      anchor={{ left: menu.x, top: menu.y, width: 0, height: 0 }}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <LadderMenuItems target={menu.target} trace={trace} paper={paper} />
    </MenuPopup>
  );
}

function getMenuTitle(target: MenuTarget, trace: Trace): string {
  if (target.kind === 'message') return `Faults of ${target.message.type.title}`;
  if (target.kind === 'lane') return `Faults at ${trace.nodes[target.node]?.title ?? ''}`;
  if (target.kind === 'lanes') return 'Lanes';
  return target.kind === 'links' ? 'Faults on a link' : 'Ladder';
}
