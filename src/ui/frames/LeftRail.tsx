import { Layers, List, PanelRight, SlidersHorizontal, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { FaultList } from '../controls/FaultList';
import { ParameterForm } from '../controls/ParameterForm';
import { ScenarioPicker } from '../controls/ScenarioPicker';
import { MenuButton } from '../kit/MenuButton';
import { LazyLaneItems, useHiddenLanes } from '../panels/toolbar/LanesMenu';
import type { LeftPart } from '../ui-state';
import { useApp, useUi, useUiStore } from '../use-app';
import { useIsDrawerOpen } from './Drawer';

/** The left panel folded to icons; each opens its part beside the rail. */
export function LeftRail() {
  const edits = useApp((state) => state.spec.edits.length);
  const hidden = useHiddenLanes();
  const hasDrawer = useUi((state) => state.frame === 'drawer');
  return (
    <nav className="rail" aria-label="Scenario, parameters and faults">
      <Flyout part="scenario" title="Scenario" icon={List}>
        <ScenarioPicker />
      </Flyout>
      <Flyout part="values" title="Values" icon={SlidersHorizontal}>
        <ParameterForm />
      </Flyout>
      <Flyout part="faults" title="Faults" icon={Zap} count={edits}>
        <FaultList />
      </Flyout>
      <MenuButton
        label="Lanes"
        align="start"
        Items={LazyLaneItems}
        renderButton={(parts) => (
          <RailButton title="Lanes" icon={Layers} note={hidden} {...parts} />
        )}
      />
      {hasDrawer && <DrawerButton />}
    </nav>
  );
}

interface FlyoutProps {
  readonly part: LeftPart;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly count?: number;
  readonly children: ReactNode;
}

/** Not modal: the ladder beside it stays in use, so that one sees what a slider does. */
function Flyout({ part, title, icon, count = 0, children }: FlyoutProps) {
  const isOpen = useUi((state) => state.flyout === part);
  const ui = useUiStore();
  const onOpenChange = (open: boolean) => {
    if (open) ui.setState({ flyout: part });
    else if (ui.getState().flyout === part) ui.setState({ flyout: null });
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <RailButton title={title} icon={icon} count={count} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover flyout"
          aria-label={title}
          side="right"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            // A field that takes the focus selects its text, as if something were to be typed at once.
            if (part === 'scenario') return;
            event.preventDefault();
            if (event.target instanceof HTMLElement) event.target.focus();
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RailButtonProps extends ComponentPropsWithRef<'button'> {
  readonly title: string;
  readonly icon: LucideIcon;
  /** Faults, in their colour. */
  readonly count?: number;
  /** Any other number worth knowing. */
  readonly note?: number;
}

function RailButton({ title, icon: Icon, count = 0, note = 0, ...rest }: RailButtonProps) {
  return (
    <button type="button" className="rail-button" {...rest}>
      <Icon aria-hidden />
      {title}
      {count > 0 && <span className="rail-count">{count}</span>}
      {note > 0 && (
        <span className="rail-count rail-note" title={`${note} hidden`}>
          {note}
        </span>
      )}
    </button>
  );
}

function DrawerButton() {
  const ui = useUiStore();
  const isOpen = useIsDrawerOpen();
  return (
    <RailButton
      title="Details"
      icon={PanelRight}
      aria-expanded={isOpen}
      onClick={() => ui.setState({ drawer: isOpen ? 'closed' : 'open' })}
    />
  );
}
