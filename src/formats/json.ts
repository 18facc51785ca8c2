import { hashTrace } from '../trace/hash-trace';
import { getRecords } from '../trace/records';
import type { TraceRecord } from '../trace/records';
import type { Trace } from '../trace/trace';
import { defineFormat } from './define';

/** Every fact of a run as plain objects; described in docs/TRACE_FORMAT.md. */
export const json = defineFormat({
  id: 'json',
  title: 'JSON trace',
  extension: 'json',
  mimeType: 'application/json',
  render: ({ trace }) => `${JSON.stringify(createDocument(trace), null, 2)}\n`,
});

function createDocument(trace: Trace) {
  return {
    version: trace.version,
    title: trace.title,
    spec: trace.spec,
    ...(trace.capture === undefined ? {} : { capture: trace.capture }),
    outcome: trace.outcome,
    metrics: trace.metrics,
    properties: trace.properties,
    edits: trace.edits,
    nodes: trace.nodes,
    end: trace.end,
    hash: hashTrace(trace),
    records: getRecords(trace).map((record) => createRecord(trace, record)),
  };
}

/** Fields that a record does not have are left out, so `null` never needs a meaning. */
function createRecord(trace: Trace, record: TraceRecord): Record<string, string | number> {
  const fields: Record<string, string | number | null> = {
    index: record.index,
    timeMicros: record.atMicros,
    kind: record.kind,
    node: getNodeId(trace, record.node),
    peer: getNodeId(trace, record.peer),
    name: emptyToNull(record.name),
    ordinal: record.ordinal,
    instance: record.instance,
    cause: record.cause,
    rule: record.rule?.id ?? null,
    text: emptyToNull(record.text),
    value: record.value,
  };
  const present = Object.entries(fields).flatMap(([key, value]): [string, string | number][] =>
    value === null ? [] : [[key, value]],
  );
  return Object.fromEntries(present);
}

function getNodeId(trace: Trace, node: number | null): string | null {
  return node === null ? null : (trace.nodes[node]?.id ?? null);
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
