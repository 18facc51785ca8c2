import type { MachineChart, MachineMove, MachineReport } from '../../../../trace/machines';
import { getRecord, listOfKinds } from '../../../../trace/records';
import type { Trace } from '../../../../trace/trace';

/** One machine of the run with all that it did: an entry of the picker. */
export interface MachineHistory {
  readonly key: string;
  /** Index into `trace.nodes`. */
  readonly node: number;
  readonly component: string;
  readonly title: string;
  readonly chart: MachineChart;
  readonly moves: readonly HistoryMove[];
  /** Nobody ran it: its states are read off the frames of a capture. */
  readonly isInferred: boolean;
}

export type HistoryMove = Omit<MachineMove, 'machine'>;

export function listHistories(report: MachineReport, trace: Trace): MachineHistory[] {
  return trace.spec === null ? listInferred(report, trace) : listRun(report, trace);
}

function listRun({ machines, moves }: MachineReport, trace: Trace): MachineHistory[] {
  return machines.map((chart, index) => {
    const node = trace.nodes.findIndex(({ id }) => id === chart.node);
    return {
      key: `${chart.node} ${chart.component}`,
      node,
      component: chart.component,
      title: `${trace.nodes[node]?.title ?? chart.node}, ${chart.title}`,
      chart,
      moves: moves.filter(({ machine }) => machine === index),
      isInferred: false,
    };
  });
}

/** In a capture each VSI at each end is a machine, and its `state` records are the moves. */
function listInferred({ machines }: MachineReport, trace: Trace): MachineHistory[] {
  const histories = new Map<string, MachineHistory & { readonly moves: HistoryMove[] }>();
  for (const index of listOfKinds(trace.records, ['state'])) {
    const { node, name, text, atMicros } = getRecord(trace, index);
    const owner = trace.nodes[node ?? -1];
    const chart = machines.find((one) => one.node === owner?.role);
    const state = chart?.states.find(({ inferredFrom }) => inferredFrom.includes(text));
    if (node === null || !owner || !chart || !state) continue;
    const key = `${owner.id} ${name}`;
    const title = `${owner.title}, ${nameVsi(name)}`;
    const known = histories.get(key) ?? { key, node, component: chart.component, title, chart, moves: [], isInferred: true }; // prettier-ignore
    known.moves.push({
      record: index,
      atMicros,
      event: text,
      taken: [],
      state: state.id,
      variables: [],
    });
    histories.set(key, known);
  }
  return [...histories.values()];
}

/** `vsi-11111111` → `VSI 11111111`. */
function nameVsi(region: string): string {
  return region.replace(/^vsi-/, 'VSI ');
}

/** The move that holds at a record: the last one up to it; −1 before the first. */
export function findMoveAt(moves: readonly HistoryMove[], record: number): number {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moves[middle]?.record ?? Infinity) <= record) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** States that a move goes through, the last one included. */
export function listEntered(chart: MachineChart, move: HistoryMove): string[] {
  const targets = move.taken.map(
    (id) => chart.transitions.find((one) => one.id === id)?.to ?? null,
  );
  const passed = targets.filter((target) => target !== null);
  return passed.length === 0 && move.event === '' ? [move.state] : passed;
}

/**
 * Where a click on a state leads: to the last move up to here that entered it, but from that very move to the one before;
 * where there is none, to the next one. Null: it is never entered.
 */
export function findEntry(
  { chart, moves, isInferred }: MachineHistory,
  state: string,
  current: number,
): number | null {
  const entries = moves.flatMap((move, index) => {
    const isEntered = isInferred ? move.state === state : listEntered(chart, move).includes(state);
    return isEntered ? [index] : [];
  });
  return (
    entries.findLast((index) => index < current) ?? entries.find((index) => index > current) ?? null
  );
}
