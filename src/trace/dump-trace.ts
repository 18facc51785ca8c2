import { formatMoment } from '../lib/time';
import type { TraceRecord } from './records';
import { getRecords } from './records';
import type { Trace } from './trace';

/**
 * One aligned line per record: number, time, node, kind, what, cause. The same text in a terminal, a golden file and a
 * bug report.
 */
export function dumpTrace(trace: Trace): string {
  const rows = getRecords(trace).map((record) => dumpRecord(trace, record));
  const widths = [0, 1, 2, 3, 4].map((column) =>
    // No spread: a run that met a limit has hundreds of thousands of rows, too many for arguments.
    rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0),
  );
  return rows
    .map((row) =>
      row.map((cell, column) =>
        column < 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      ),
    )
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}

function dumpRecord(trace: Trace, record: TraceRecord): string[] {
  return [
    `#${record.index}`,
    formatMoment(record.atMicros),
    nodeId(trace, record.node),
    record.kind,
    describeSubject(trace, record),
    record.cause === null ? '' : `cause #${record.cause}`,
  ];
}

function describeSubject(trace: Trace, record: TraceRecord): string {
  const ordinal = record.ordinal === null ? '' : `#${record.ordinal}`;
  const arrow = record.kind === 'delivered' || record.kind === 'ignored' ? '←' : '→';
  const peer = record.peer === null ? '' : ` ${arrow} ${nodeId(trace, record.peer)}`;
  const until = record.value === null ? '' : ` until ${formatMoment(record.value)}`;
  const text = record.text === '' ? '' : ` (${record.text})`;
  return `${record.name}${ordinal}${peer}${until}${text}`;
}

function nodeId(trace: Trace, node: number | null): string {
  return node === null ? '' : (trace.nodes[node]?.id ?? '');
}
