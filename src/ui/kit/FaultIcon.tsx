import { AlarmClock, Clock, Copy, Dices, Hourglass, Power, Unplug, X, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { createElement } from 'react';

/** Glyphs of the known kinds; a new kind works without one and gets the bolt. */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  delay: Clock,
  'delay-ack': Clock,
  drop: X,
  'drop-ack': X,
  duplicate: Copy,
  crash: Power,
  cut: Unplug,
  slow: Hourglass,
  shift: AlarmClock,
  loss: Dices,
  corrupt: Zap,
};

export function FaultIcon({ kind }: { readonly kind: string }) {
  return createElement(ICONS[kind] ?? Zap, { 'aria-hidden': true });
}
