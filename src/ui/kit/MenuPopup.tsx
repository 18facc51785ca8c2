import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { LazyPart } from './LazyPart';
import '../styles/menu.css';

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
 * An open menu at a place of the page, in a landmark of its own at the end of the body. Never modal: a modal menu would lock scrolling with a <style> element, which the
 * page's policy forbids. Load it lazily: it brings the largest part of the menu library.
 */
export function MenuPopup(props: MenuPopupProps) {
  const { label, anchor, align = 'start', onClose, returnFocus, children } = props;
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return createPortal(
    <section className="menu-layer" aria-label={label} ref={setLayer}>
      {layer && (
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
          <DropdownMenu.Portal container={layer}>
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
              {/* Entries may still be loading; waiting any further out would take the layer away again. */}
              <LazyPart>{children}</LazyPart>
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </section>,
    document.body,
  );
}
