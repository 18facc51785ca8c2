import type { Trace } from '../../../../trace/trace';
import type { MachineChoice } from '../../../ui-state';
import type { MachineHistory } from './machine-history';

interface Wishes {
  readonly chosen: MachineChoice | null;
  /** The lane of the selected record. */
  readonly node: number | null;
}

/** What was asked for, else the machine of the selected record's lane, else the most telling one of the run. */
export function pickHistory(
  histories: readonly MachineHistory[],
  trace: Trace,
  { chosen, node }: Wishes,
): MachineHistory | null {
  if (chosen !== null && 'key' in chosen) {
    const named = histories.find(({ key }) => key === chosen.key);
    if (named) return named;
  }
  const wanted =
    chosen !== null && 'node' in chosen
      ? trace.nodes.findIndex(({ id }) => id === chosen.node)
      : (node ?? -1);
  const onLane = histories.filter((history) => history.node === wanted);
  return pickBest(onLane) ?? pickBest(histories);
}

/** The station drives VDP; a node without VDP has only its role. */
function pickBest(histories: readonly MachineHistory[]): MachineHistory | null {
  return (
    histories.findLast(({ chart }) => chart.machine === 'vdp-station') ??
    histories.findLast(({ component }) => component === 'vdp') ??
    histories.at(-1) ??
    null
  );
}
