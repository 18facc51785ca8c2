import type { Paint } from '../../../ladder/shapes/shapes';

/** `vdpText` → `var(--vdp-text)`: the page's tokens carry the names of the paints (docs/decisions/0006-tokens.md). */
export function toCssColor(paint: Paint): string {
  return `var(--${paint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
}
