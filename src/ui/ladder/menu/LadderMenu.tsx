import { DropdownMenu } from 'radix-ui';
import type { Trace } from '../../../trace/trace';
import { LaneItems } from '../../panels/LaneItems';
import { MenuSeparator } from '../../kit/Menu';
import { LaneMenuItems } from './LaneMenuItems';
import { LinkMenuItems } from './LinkMenuItems';
import type { MenuTarget, OpenMenu } from './menu-target';
import { MessageMenuItems } from './MessageMenuItems';
import { PaperMenuItems } from './PaperMenuItems';

export interface LadderMenuProps {
  readonly menu: OpenMenu;
  readonly trace: Trace;
  readonly paper: PaperActions;
  readonly onClose: () => void;
  /** Where the focus goes back to. */
  readonly returnFocus: () => void;
}

export interface PaperActions {
  readonly canOpenFolds: boolean;
  readonly canFold: boolean;
  readonly openFolds: () => void;
  readonly fold: () => void;
  readonly fit: () => void;
}

/** The menu of whatever was pointed at, hung at that point. Never modal, see kit/Menu. */
export function LadderMenu({ menu, trace, paper, onClose, returnFocus }: LadderMenuProps) {
  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) onClose();
  };
  return (
    <DropdownMenu.Root modal={false} open onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          className="ladder-menu-anchor"
          style={{ left: menu.x, top: menu.y }}
          aria-label={getMenuTitle(menu.target, trace)}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={2}
          alignOffset={2}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus();
          }}
        >
          <MenuItems target={menu.target} trace={trace} paper={paper} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemsProps {
  readonly target: MenuTarget;
  readonly trace: Trace;
  readonly paper: PaperActions;
}

function MenuItems({ target, trace, paper }: MenuItemsProps) {
  switch (target.kind) {
    case 'message':
      return (
        <>
          <MessageMenuItems message={target.message} trace={trace} />
          {target.links.length > 0 && <MenuSeparator />}
          <LinkMenuItems links={target.links} atMicros={target.atMicros} trace={trace} />
        </>
      );
    case 'lane':
      return <LaneMenuItems node={target.node} atMicros={target.atMicros} trace={trace} />;
    case 'links':
      return <LinkMenuItems links={target.links} atMicros={target.atMicros} trace={trace} />;
    case 'lanes':
      return <LaneItems />;
    case 'paper':
      return <PaperMenuItems {...paper} />;
  }
}

function getMenuTitle(target: MenuTarget, trace: Trace): string {
  if (target.kind === 'message') return `Faults of ${target.message.type.title}`;
  if (target.kind === 'lane') return `Faults at ${trace.nodes[target.node]?.title ?? ''}`;
  if (target.kind === 'lanes') return 'Lanes';
  return target.kind === 'links' ? 'Faults on a link' : 'Ladder';
}
