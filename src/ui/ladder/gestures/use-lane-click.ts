import type { LadderGeometry } from '../../../ladder/geometry';
import type { Trace } from '../../../trace/trace';
import { useShowMachine } from '../../show-panel';
import { findLaneOfMachine, toTime } from '../view-derivations';
import type { Pointed } from './use-stage-pointer';

/** A click on a lifeline or strip shows the machine of that lane at that time; false: the click was elsewhere. */
export function useLaneClick(geometry: LadderGeometry, trace: Trace): (at: Pointed) => boolean {
  const showMachine = useShowMachine();
  return ({ mark, x, y }) => {
    const node = findLaneOfMachine(geometry, mark, x);
    if (node === null) return false;
    showMachine(trace.nodes[node]?.id ?? '', toTime(geometry, y));
    return true;
  };
}
