import { getRecord, listOfKinds } from '../records';
import type { TraceRecord } from '../records';
import type { RecordKind, Trace, VmState } from '../trace';

/** A stretch of time on one lane; `toMicros` is null when it lasts to the end of the run. */
export interface Span {
  readonly node: number;
  readonly fromMicros: number;
  readonly toMicros: number | null;
  /** The record that opens it. */
  readonly record: number;
}

export interface VmSpan extends Span {
  readonly state: VmState;
}

export interface StateSpan extends Span {
  readonly region: string;
  readonly state: string;
}

export interface TimerSpan extends Span {
  readonly timer: string;
  readonly dueMicros: number;
  readonly fate: 'expired' | 'cancelled' | 'armed';
  readonly endRecord: number | null;
}

export interface WorkSpan extends Span {
  readonly work: string;
}

export interface Spans {
  readonly vms: readonly VmSpan[];
  readonly states: readonly StateSpan[];
  readonly timers: readonly TimerSpan[];
  readonly works: readonly WorkSpan[];
  /** Times at which a node was down. */
  readonly outages: readonly Span[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

const LASTING: readonly RecordKind[] = [
  'vm', 'state', 'node-down', 'node-up', 'work', 'timer-set', 'timer-expired', 'timer-cancelled',
]; // prettier-ignore

/** Everything that lasts: VM life, role states, timers, processing, crashed nodes. */
export function computeSpans(trace: Trace): Spans {
  const vms = new Chain<VmSpan>();
  const states = new Chain<StateSpan>();
  const outages = new Chain<Span>();
  const timers = new Map<number, Open<TimerSpan>>();
  const works: WorkSpan[] = [];
  for (const index of listOfKinds(trace.records, LASTING)) {
    const record = getRecord(trace, index);
    const { node, atMicros: at } = record;
    if (node === null) continue;
    const base = { node, fromMicros: at, toMicros: null, record: index };
    if (record.kind === 'vm') vms.open(`${node}`, { ...base, state: record.name as VmState });
    else if (record.kind === 'state') {
      states.open(`${node} ${record.name}`, { ...base, region: record.name, state: record.text });
    } else if (record.kind === 'node-down') outages.open(`${node}`, base);
    else if (record.kind === 'node-up') outages.close(`${node}`, at);
    else if (record.kind === 'work')
      works.push({ ...base, toMicros: record.value, work: record.name });
    else updateTimer(timers, record, base);
  }
  return {
    vms: vms.spans,
    states: states.spans,
    timers: [...timers.values()],
    works,
    outages: outages.spans,
  };
}

function updateTimer(timers: Map<number, Open<TimerSpan>>, record: TraceRecord, base: Span): void {
  const { kind, instance } = record;
  if (instance === null) return;
  if (kind === 'timer-set') {
    const due = record.value ?? record.atMicros;
    timers.set(instance, {
      ...base,
      timer: record.name,
      dueMicros: due,
      fate: 'armed',
      endRecord: null,
    });
  }
  const timer = timers.get(instance);
  if (timer === undefined || (kind !== 'timer-expired' && kind !== 'timer-cancelled')) return;
  timer.toMicros = record.atMicros;
  timer.fate = kind === 'timer-expired' ? 'expired' : 'cancelled';
  timer.endRecord = record.index;
}

/** Spans of one key follow each other: opening the next closes the one before. */
class Chain<T extends Span> {
  readonly spans: T[] = [];
  private readonly last = new Map<string, Open<T>>();

  open(key: string, span: T): void {
    this.close(key, span.fromMicros);
    this.last.set(key, span);
    this.spans.push(span);
  }

  close(key: string, atMicros: number): void {
    const before = this.last.get(key);
    if (before !== undefined && before.toMicros === null) before.toMicros = atMicros;
  }
}
