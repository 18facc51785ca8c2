import { assert } from '../../lib/assert';
import { LIMITS, limitMessage } from '../../lib/limits';
import { resolveValues } from '../../trace/parameters';
import type { ParameterValue, RunSpec } from '../../trace/run-spec';
import type { TraceRecord } from '../../trace/records';
import { getRecords } from '../../trace/records';
import type { Trace } from '../../trace/trace';
import { catalogue } from '../catalogue';
import type { Candidate } from '../kernel/machine/candidates';
import type { CompiledMachine } from '../kernel/machine/compile-machine';
import type { Context, MachineEvent } from '../kernel/machine/operations';
import type { Move } from '../kernel/move-log';
import { MoveLog } from '../kernel/move-log';
import type { NetworkNode } from '../kernel/network';
import { ROLE } from '../kernel/network';
import { startRun } from '../simulate';

/** A run with where each machine was after everything that it met. */
export interface ToldRun {
  readonly trace: Trace;
  readonly records: readonly TraceRecord[];
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Node by node, the role's first. */
  readonly machines: readonly ToldMachine[];
}

export interface ToldMachine {
  /** Index of its node. */
  readonly index: number;
  readonly node: NetworkNode;
  readonly component: string;
  /** Of a role that of its node. */
  readonly title: string;
  readonly machine: CompiledMachine;
  /** In order; the first is the start. */
  readonly moments: readonly Moment[];
}

/** What a machine met, and where it was before and after. */
export interface Moment {
  readonly record: number;
  readonly atMicros: number;
  readonly event: MachineEvent;
  /** The candidates that it followed; none when no rule took the event. */
  readonly taken: readonly Candidate[];
  readonly before: Place;
  readonly after: Place;
}

export interface Place {
  readonly state: string;
  readonly context: Context;
}

/** @throws AssertionError for an unknown scenario */
export function tellRun(spec: RunSpec): ToldRun {
  const log = new MoveLog(LIMITS.machineMoves.value);
  const run = startRun(spec, {}, { moves: log });
  while (!run.advance(LIMITS.steps.value));
  // What is not in the log would be told as not having happened.
  assert(!log.isCutShort, limitMessage(LIMITS.machineMoves));
  const trace = run.buildTrace();
  const records = getRecords(trace);
  const machines = run.network.nodes.flatMap((node, index) =>
    listMachines(node).map(({ id, machine }) => {
      const moves = log.moves.filter((move) => move.node === index && move.component === id);
      const moments = listMoments(moves, records);
      return { index, node, component: id, title: nameMachine(node, id), machine, moments };
    }),
  );
  return { trace, records, values: resolveValues(spec, catalogue), machines };
}

function listMachines(node: NetworkNode) {
  return [{ id: ROLE, machine: node.machine }, ...(node.components ?? [])];
}

function nameMachine(node: NetworkNode, id: string): string {
  const below = node.components?.find((part) => part.id === id);
  const { title } = node.info;
  return below === undefined
    ? title
    : `${below.machine.definition.root.description ?? id} of ${title}`;
}

function listMoments(moves: readonly Move[], records: readonly TraceRecord[]): Moment[] {
  return moves.map((move, place) => {
    const after: Place = { state: move.state, context: move.context };
    const last = moves[place - 1];
    const { atMicros, event, taken } = move;
    const before = last === undefined ? after : { state: last.state, context: last.context };
    return { record: findTrigger(move, records), atMicros, event, taken, before, after };
  });
}

/** What led to it; where some work of the node lies between, the first that followed. */
function findTrigger({ record, trigger, atMicros }: Move, records: readonly TraceRecord[]): number {
  if (records[trigger]?.atMicros === atMicros) return trigger;
  return records[record]?.atMicros === atMicros ? record : trigger;
}
