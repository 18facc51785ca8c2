import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

/** A place on the page, in px, that a menu hangs at. */
export interface MenuAnchor {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MenuPopupProps {
  readonly label: string;
  readonly anchor: MenuAnchor;
  readonly align?: 'start' | 'center' | 'end';
  readonly onClose: () => void;
  /** Gives the focus back to where the menu was opened from. */
  readonly returnFocus: () => void;
  readonly children: ReactNode;
}

/**
 * An open menu at a place of the page. Never modal: a modal menu would lock scrolling with a <style> element, which the
 * page's policy forbids. Load it lazily: it brings the largest part of the menu library.
 */
export function MenuPopup(props: MenuPopupProps) {
  const { label, anchor, align = 'start', onClose, returnFocus, children } = props;
  return (
    <DropdownMenu.Root
      modal={false}
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="menu-anchor"
          tabIndex={-1}
          aria-label={label}
          style={{ ...anchor }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
