import type { ComponentType } from 'react';
import type { ModeId } from '../../store/state';
import { lazyComponent } from '../kit/lazy-component';

/** What the page can do with a run. A new mode is one lazily loaded screen and one line here. */
export interface Mode {
  readonly id: ModeId;
  readonly title: string;
  readonly help: string;
  /** What it is for, in the help sheet. */
  readonly purpose: string;
  /** Fills the page below the top bar; `run` has frames of its own. */
  readonly Screen: ComponentType | null;
}

/** In the order of the keys 1, 2, 3 … and of the switch in the top bar. */
export const MODES: readonly Mode[] = [
  {
    id: 'run',
    title: 'Run',
    help: 'One run as a ladder (1)',
    purpose: 'Play a run, bend it (delay, drop, crash), and ask why or why not.',
    Screen: null,
  },
  {
    id: 'compare',
    title: 'Compare',
    help: 'Two runs side by side (2)',
    purpose: 'See where two runs part, and what that does to the figures.',
    Screen: lazyComponent(async () => (await import('./compare/CompareScreen')).CompareScreen),
  },
  {
    id: 'explore',
    title: 'Explore',
    help: 'Every order of events (3)',
    purpose: 'Try every order and loss: which ends there are, and the shortest way to each.',
    Screen: lazyComponent(async () => (await import('./explore/ExploreScreen')).ExploreScreen),
  },
  {
    id: 'sweep',
    title: 'Sweep',
    help: 'Thousands of runs with other values (4)',
    purpose: 'Vary times over thousands of runs: how often, how long, and from which value on.',
    Screen: lazyComponent(async () => (await import('./sweep/SweepScreen')).SweepScreen),
  },
];

/** `run` for a mode that this page does not have. */
export function findMode(id: ModeId): Mode | undefined {
  return MODES.find((mode) => mode.id === id) ?? MODES[0];
}
