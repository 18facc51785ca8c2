import { getTrace } from '../../../store/selectors';
import type { AppState } from '../../../store/state';

/** How many properties the run on screen breaks. */
export function getBrokenCount(state: AppState): number {
  return getTrace(state)?.properties.filter((property) => !property.holds).length ?? 0;
}
