import { LIMITS, limitMessage } from '../../lib/limits';
import type { MachineChart, MachineMove, MachineReport } from '../../trace/machines';
import type { RunSpec } from '../../trace/run-spec';
import type { Rule, Trace } from '../../trace/trace';
import type { Move } from '../kernel/move-log';
import { MoveLog } from '../kernel/move-log';
import type { Network, NetworkNode } from '../kernel/network';
import { ROLE } from '../kernel/network';
import type { RunLimits } from '../kernel/simulation';
import { startRun } from '../simulate';
import { describeMachine } from './describe-machine';
import { describeVariables } from './variables';

/** A run that is taken again to see what its machines do; the same spec gives the same moves. */
export interface WatchedRun {
  /** Takes up to `maxSteps` steps; true when the run has ended. */
  advance(maxSteps: number): boolean;
  /** @throws AssertionError before the run has ended */
  buildReport(): MachineReport;
}

export function watchRun(spec: RunSpec, limits: Partial<RunLimits> = {}): WatchedRun {
  const log = new MoveLog(LIMITS.machineMoves.value);
  const run = startRun(spec, limits, { moves: log });
  return {
    advance: (maxSteps) => run.advance(maxSteps),
    buildReport: () => {
      const trace = run.buildTrace();
      return {
        machines: listCharts(run.network, trace.rules),
        moves: describeMoves(log.moves, run.network, trace),
        cutShort: log.isCutShort ? limitMessage(LIMITS.machineMoves) : null,
      };
    },
  };
}

function listMachines(node: NetworkNode) {
  return [{ id: ROLE, machine: node.machine }, ...(node.components ?? [])];
}

function listCharts({ nodes }: Network, rules: readonly Rule[]): MachineChart[] {
  return nodes.flatMap((node) =>
    listMachines(node).map(({ id, machine }) =>
      describeMachine(machine.definition, { node: node.info.id, component: id }, rules),
    ),
  );
}

function describeMoves(moves: readonly Move[], { nodes }: Network, trace: Trace): MachineMove[] {
  const places = nodes.flatMap((node, index) =>
    listMachines(node).map(({ id }) => `${index} ${id}`),
  );
  const numbers = new Map(places.map((place, number) => [place, number]));
  const made = moves.filter(({ event, taken }) => event.type === '' || taken.length > 0);
  return made.map((move) => ({
    machine: numbers.get(`${move.node} ${move.component}`) ?? -1,
    atMicros: move.atMicros,
    record: findRecord(move, trace),
    event: move.event.type,
    taken: move.taken.map(({ id }) => id),
    state: move.state,
    variables: describeVariables(move.context),
  }));
}

/** What led to it was written just before, at the same time; after some work of the node it is what follows. */
function findRecord({ record, atMicros }: Move, { records }: Trace): number {
  const isBefore = records.at[record - 1] === atMicros;
  return Math.min(isBefore ? record - 1 : record, records.count - 1);
}
