import { useRef, useState } from 'react';
import type { ComponentPropsWithRef, ComponentType, ReactNode } from 'react';
import { LazyMenuPopup, loadMenuPopup } from './lazy-menu-popup';
import type { MenuAnchor } from './MenuPopup';
import { LazyPart } from './LazyPart';

/** What the button needs to open the menu and to say so. */
type MenuButtonParts = Pick<
  ComponentPropsWithRef<'button'>,
  | 'ref'
  | 'aria-haspopup'
  | 'aria-expanded'
  | 'onPointerEnter'
  | 'onPointerDown'
  | 'onClick'
  | 'onKeyDown'
>;

interface MenuButtonProps {
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly renderButton: (parts: MenuButtonParts) => ReactNode;
  /** The entries; a lazy component, so that nothing of the menu is loaded before it is wanted. */
  readonly Items: ComponentType;
}

/** A button with a menu below it. */
export function MenuButton({ label, align = 'end', renderButton, Items }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const open = () => {
    const { left, top, width, height } =
      button.current?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
    setAnchor({ left, top, width, height });
  };
  return (
    <>
      {renderButton({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        onPointerEnter: () => void loadMenuPopup(),
        // The press closes an open menu as any press outside does; the click that follows must not open it again.
        onPointerDown: () => {
          wasOpen.current = anchor !== null;
        },
        onClick: () => {
          if (!wasOpen.current) open();
          wasOpen.current = false;
        },
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        },
      })}
      {anchor && (
        <LazyPart>
          <LazyMenuPopup
            label={label}
            anchor={anchor}
            align={align}
            onClose={() => setAnchor(null)}
            returnFocus={() => button.current?.focus()}
          >
            <Items />
          </LazyMenuPopup>
        </LazyPart>
      )}
    </>
  );
}
