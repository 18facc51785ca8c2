import { getDeviations, getTrace } from '../../../store/selectors';
import type { AppState } from '../../../store/state';

/** How many properties the run on screen breaks, or how many findings a comparison of the capture has. */
export function getBrokenCount(state: AppState): number {
  if (state.capture !== null)
    return getDeviations(state).filter(({ quirk }) => quirk === null).length;
  return getTrace(state)?.properties.filter((property) => !property.holds).length ?? 0;
}
