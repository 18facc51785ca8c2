import { useMemo } from 'react';
import { getScenarioInfo } from '../../store/selectors';
import type { Trace } from '../../trace/trace';
import { getShownLanes } from '../panels/lanes';
import { useApp } from '../use-app';

/** Ids of the visible lanes, left to right. */
export function useLaneIds(trace: Trace): readonly string[] {
  const chosen = useApp((state) => state.view.lanes);
  const scenario = useApp(getScenarioInfo);
  return useMemo(() => getShownLanes(trace.nodes, chosen, scenario), [trace, chosen, scenario]);
}
