import { digest } from '../lib/hash';
import type { Trace } from './trace';

/** Digest of all records, texts included: equal in Node, page and worker for the same RunSpec. */
export function hashTrace(trace: Trace): string {
  const { count: _count, ...columns } = trace.records;
  const parts = Object.keys(columns)
    .toSorted(byCode)
    .map((key) => columns[key as keyof typeof columns])
    .map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  const header = JSON.stringify([
    trace.spec && { ...trace.spec, values: sortEntries(trace.spec.values) },
    trace.names,
    trace.end,
    trace.outcome,
    trace.metrics,
    trace.properties,
  ]);
  return digest(concat([...parts, Uint16Array.from(header, (c) => c.charCodeAt(0))]));
}

/** The order in which values were set is no difference. */
function sortEntries(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).toSorted(([a], [b]) => byCode(a, b));
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function concat(parts: readonly (Uint8Array | Uint16Array)[]): Uint8Array {
  const views = parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  const all = new Uint8Array(views.reduce((sum, view) => sum + view.length, 0));
  let offset = 0;
  for (const view of views) {
    all.set(view, offset);
    offset += view.length;
  }
  return all;
}
