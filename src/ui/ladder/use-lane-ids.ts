import { useMemo } from 'react';
import type { Trace } from '../../trace/trace';
import { getShownLanes } from '../panels/toolbar/lanes';
import { useApp } from '../use-app';

/** Ids of the visible lanes, left to right. */
export function useLaneIds(trace: Trace): readonly string[] {
  const chosen = useApp((state) => state.view.lanes);
  const scenario = useApp(
    ({ catalogue }) => catalogue?.scenarios.find(({ id }) => id === trace.spec?.scenario) ?? null,
  );
  return useMemo(() => getShownLanes(trace, chosen, scenario), [trace, chosen, scenario]);
}
