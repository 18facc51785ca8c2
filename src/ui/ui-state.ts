import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { PanelId } from '../store/state';

/** What belongs to this window and not to the link: theme, frame, what is open. */
export interface UiState {
  readonly frame: Frame;
  /** Size of type against the usual 16 px; the ladder grows with it. */
  readonly typeScale: number;
  readonly theme: Theme;
  /** What `system` comes to at this moment. */
  readonly systemTheme: 'light' | 'dark';
  readonly isPresenting: boolean;
  readonly isHelpOpen: boolean;
  /** Which part of the left panel lies open beside the rail (medium frames). */
  readonly flyout: LeftPart | null;
  /** `auto`: opens when something is selected; a reader who closed it is not bothered again. */
  readonly drawer: 'auto' | 'open' | 'closed';
  readonly sheet: { readonly height: SheetHeight; readonly tab: SheetTab };
  /** Widths of the outer columns of the wide frame, at a type size of 16 px. */
  readonly columns: { readonly leftPx: number; readonly rightPx: number };
  /** What the Machine tab shows; null: what goes with the selection. */
  readonly machine: MachineChoice | null;
  /** The ladder shows what its messages and timers may be late by: of the selection, or of all. */
  readonly isSlackShown: boolean;
  readonly hasAllSlack: boolean;
  /** The octets of the selected message shall take the focus, on a bit. */
  readonly isBitWanted: boolean;
  /** What Checks explains why it did not happen (a wish of `src/trace/answers/why-not.ts`); empty: nothing. */
  readonly wish: string;
  /** Counts requests to put the focus into the scenario search, wherever it stands in this frame. */
  readonly searchRequests: number;
}

/** One machine by the key of its history, or whichever stands for a lane (a node id). */
export type MachineChoice = { readonly key: string } | { readonly node: string };

type Theme = 'system' | 'light' | 'dark';
export type LeftPart = 'scenario' | 'values' | 'faults';
export type SheetHeight = 'peek' | 'half' | 'full';
export type SheetTab = PanelId | 'scenario' | 'faults';

/** wide: three columns · rail: left panel folded · drawer: inspector folded too · phone: bottom sheet. */
export type Frame = 'wide' | 'rail' | 'drawer' | 'phone';

export type UiStore = StoreApi<UiState>;

export const FIRST_COLUMNS: UiState['columns'] = { leftPx: 264, rightPx: 352 };

const THEME_KEY = 'ladderscope.theme';

export function createUiStore(storage: Pick<Storage, 'getItem' | 'setItem'> | null): UiStore {
  const store = createStore<UiState>(() => ({
    frame: 'wide',
    typeScale: 1,
    theme: readTheme(storage),
    systemTheme: 'light',
    isPresenting: false,
    isHelpOpen: false,
    flyout: null,
    drawer: 'auto',
    sheet: { height: 'peek', tab: 'message' },
    columns: FIRST_COLUMNS,
    machine: null,
    isSlackShown: false,
    hasAllSlack: false,
    isBitWanted: false,
    wish: '',
    searchRequests: 0,
  }));
  store.subscribe((state, before) => {
    if (state.theme !== before.theme) writeTheme(storage, state.theme);
  });
  return store;
}

function readTheme(storage: Pick<Storage, 'getItem'> | null): Theme {
  try {
    const saved = storage?.getItem(THEME_KEY);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    return 'system';
  }
}

/** Storage may be full or forbidden; the theme then lasts as long as the page. */
function writeTheme(storage: Pick<Storage, 'setItem'> | null, theme: Theme): void {
  try {
    storage?.setItem(THEME_KEY, theme);
  } catch {
    // Nothing is lost but a preference.
  }
}

export function getResolvedTheme(state: Pick<UiState, 'theme' | 'systemTheme'>): 'light' | 'dark' {
  return state.theme === 'system' ? state.systemTheme : state.theme;
}

/** Type and strokes as seen from the back row (ui.md 2.3); larger ones would leave no room for a ladder. */
const PROJECTOR_SCALE = 1.6;

/** What type and strokes of a ladder are multiplied by. */
export function getLadderScale({ isPresenting, typeScale }: UiState): number {
  return isPresenting ? PROJECTOR_SCALE : Math.min(PROJECTOR_SCALE, Math.max(1, typeScale));
}

/** Widths in rem, so that larger type moves to the next smaller frame instead of squeezing (docs: ui frames). */
export function getFrame(widthPx: number, remPx: number): Frame {
  const width = (widthPx / remPx) * 16;
  if (width >= 1200) return 'wide';
  if (width >= 900) return 'rail';
  return width >= 600 ? 'drawer' : 'phone';
}
