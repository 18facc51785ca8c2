import type { UiStore } from './ui-state';
import { getResolvedTheme } from './ui-state';

/** Puts the focus into the scenario search, bringing it into view first where this frame hides it. */
export function requestSearch(ui: UiStore): void {
  const { frame, searchRequests, sheet } = ui.getState();
  const height = sheet.height === 'peek' ? 'half' : sheet.height;
  ui.setState({
    isPresenting: false,
    searchRequests: searchRequests + 1,
    ...(frame === 'phone' ? { sheet: { tab: 'scenario' as const, height } } : {}),
    ...(frame === 'rail' || frame === 'drawer' ? { flyout: 'scenario' as const } : {}),
  });
}

/** From what is on screen to the other one; from then on the choice is the reader's. */
export function toggleTheme(ui: UiStore): void {
  ui.setState({ theme: getResolvedTheme(ui.getState()) === 'dark' ? 'light' : 'dark' });
}

export function togglePresent(ui: UiStore): void {
  ui.setState({ isPresenting: !ui.getState().isPresenting, flyout: null });
}

export function toggleHelp(ui: UiStore): void {
  ui.setState({ isHelpOpen: !ui.getState().isHelpOpen });
}
