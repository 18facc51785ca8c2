import { getLadderModel } from '../../ladder/model/model-of-trace';
import type { StripCount } from '../../ladder/model/states';
import { getDeviations } from '../../store/selectors';
import type { Trace } from '../../trace/trace';
import { getHidden } from '../derived';
import { useApp } from '../use-app';

/** Of how many VSIs the states are drawn; null when it is all of them that are shown (limit `stateColumns`). */
export function useStripCount(trace: Trace): StripCount | null {
  const messages = useApp((state) => state.view.messages);
  const deviations = useApp(getDeviations);
  if (trace.spec !== null) return null;
  const { stripCount } = getLadderModel(trace, getHidden(trace, messages), deviations);
  return stripCount.drawn < stripCount.all ? stripCount : null;
}
