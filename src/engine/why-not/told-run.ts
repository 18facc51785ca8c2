import { assert } from '../../lib/assert';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { RunSpec } from '../../trace/run-spec';
import type { TraceRecord } from '../../trace/records';
import { getRecords } from '../../trace/records';
import type { Trace } from '../../trace/trace';
import type { Context, MachineEvent } from '../kernel/machine/operations';
import type { Move } from '../kernel/move-log';
import { MoveLog } from '../kernel/move-log';
import type { NetworkNode } from '../kernel/network';
import { ROLE } from '../kernel/network';
import { startRun } from '../simulate';

/** A run with where each role was after everything that it met. */
export interface ToldRun {
  readonly trace: Trace;
  readonly records: readonly TraceRecord[];
  readonly nodes: readonly ToldNode[];
}

export interface ToldNode {
  readonly index: number;
  readonly node: NetworkNode;
  /** In order; the first is the start. */
  readonly moments: readonly Moment[];
}

/** What a role met, and where it was before and after. */
export interface Moment {
  readonly record: number;
  readonly atMicros: number;
  readonly event: MachineEvent;
  readonly before: Place;
  readonly after: Place;
}

export interface Place {
  readonly state: string;
  readonly context: Context;
}

/** @throws AssertionError for an unknown scenario */
export function tellRun(spec: RunSpec): ToldRun {
  const log = new MoveLog(LIMITS.machineMoves.value, ROLE);
  const run = startRun(spec, {}, { moves: log });
  while (!run.advance(LIMITS.steps.value));
  // What is not in the log would be told as not having happened.
  assert(!log.isCutShort, limitMessage(LIMITS.machineMoves));
  const trace = run.buildTrace();
  const records = getRecords(trace);
  const nodes = run.network.nodes.map((node, index) => {
    const moves = log.moves.filter((move) => move.node === index);
    return { index, node, moments: listMoments(moves, index, records) };
  });
  return { trace, records, nodes };
}

/** Moves of the role, and between them what it ignored. */
function listMoments(
  moves: readonly Move[],
  node: number,
  records: readonly TraceRecord[],
): Moment[] {
  const ignored = records.filter((record) => record.kind === 'ignored' && record.node === node);
  const met = [
    ...moves.map((move) => ({ ...findTrigger(move, records), event: move.event, after: move })),
    ...ignored.map((record) => ({ record: record.index, event: record.name, after: null })),
  ].toSorted((a, b) => a.record - b.record);
  let before: Place = { state: moves[0]?.state ?? '', context: moves[0]?.context ?? {} };
  return met.map(({ record, event, after }) => {
    const place = after === null ? before : { state: after.state, context: after.context };
    const verdict = records[record]?.text;
    const moment: Moment = {
      record,
      atMicros: records[record]?.atMicros ?? 0,
      event: { type: event, ...(verdict ? { verdict } : {}) },
      before,
      after: place,
    };
    before = place;
    return moment;
  });
}

/** What led to it was written just before, at the same time. */
function findTrigger({ record, atMicros }: Move, records: readonly TraceRecord[]) {
  const isBefore = records[record - 1]?.atMicros === atMicros;
  return { record: Math.min(isBefore ? record - 1 : record, records.length - 1) };
}
