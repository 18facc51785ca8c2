import type { CSSProperties } from 'react';

/** Custom properties for a `style` prop; React's type knows only real properties. */
export function cssVars(vars: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return vars;
}
