import { getKindCode, listOfKinds } from '../records';
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

const [VM, STATE, NODE_DOWN, NODE_UP, WORK, TIMER_SET, TIMER_EXPIRED] = LASTING.map(getKindCode);

const KNOWN = new WeakMap<Trace, Spans>();

/** Everything that lasts: VM life, role states, timers, processing, crashed nodes; computed once per trace. */
export function computeSpans(trace: Trace): Spans {
  const known = KNOWN.get(trace) ?? readSpans(trace);
  KNOWN.set(trace, known);
  return known;
}

/** Reads the columns without an object per record, as for messages. */
function readSpans(trace: Trace): Spans {
  const { records, names } = trace;
  const vms = new Chain<VmSpan>();
  const states = new Chain<StateSpan>();
  const outages = new Chain<Span>();
  const timers = new TimerChain(trace);
  const works: WorkSpan[] = [];
  for (const record of listOfKinds(records, LASTING)) {
    const node = records.node[record] ?? -1;
    if (node < 0) continue;
    const code = records.kind[record];
    const fromMicros = records.at[record] ?? 0;
    const nameIndex = records.name[record] ?? -1;
    const name = names[nameIndex] ?? '';
    if (code === STATE) {
      const state = names[records.text[record] ?? -1] ?? '';
      const key = node * (names.length + 1) + nameIndex + 1;
      states.open(key, { node, fromMicros, toMicros: null, record, region: name, state });
    } else if (code === VM)
      vms.open(node, { node, fromMicros, toMicros: null, record, state: name as VmState });
    else if (code === NODE_DOWN) outages.open(node, { node, fromMicros, toMicros: null, record });
    else if (code === NODE_UP) outages.close(node, fromMicros);
    else if (code === WORK)
      works.push({ node, fromMicros, toMicros: readValue(trace, record), record, work: name });
    else if (code === TIMER_SET) timers.open(record);
    else timers.close(record, code === TIMER_EXPIRED ? 'expired' : 'cancelled');
  }
  return {
    vms: vms.spans,
    states: states.spans,
    timers: timers.spans,
    works,
    outages: outages.spans,
  };
}

function readValue({ records }: Trace, record: number): number | null {
  const value = records.value[record] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Timers are told apart by their instances. */
class TimerChain {
  readonly spans: Open<TimerSpan>[] = [];
  private readonly placeOf: number[] = [];
  private readonly trace: Trace;

  constructor(trace: Trace) {
    this.trace = trace;
  }

  open(record: number): void {
    const { records, names } = this.trace;
    const instance = records.instance[record] ?? -1;
    if (instance < 0) return;
    const fromMicros = records.at[record] ?? 0;
    this.placeOf[instance] = this.spans.length;
    this.spans.push({
      node: records.node[record] ?? -1,
      fromMicros,
      toMicros: null,
      record,
      timer: names[records.name[record] ?? -1] ?? '',
      dueMicros: readValue(this.trace, record) ?? fromMicros,
      fate: 'armed',
      endRecord: null,
    });
  }

  close(record: number, fate: TimerSpan['fate']): void {
    const { records } = this.trace;
    const timer = this.spans[this.placeOf[records.instance[record] ?? -1] ?? -1];
    if (timer === undefined) return;
    timer.toMicros = records.at[record] ?? 0;
    timer.fate = fate;
    timer.endRecord = record;
  }
}

/** Spans of one key follow each other: opening the next closes the one before. */
class Chain<T extends Span> {
  readonly spans: T[] = [];
  private readonly last = new Map<number, Open<T>>();

  open(key: number, span: T): void {
    this.close(key, span.fromMicros);
    this.last.set(key, span);
    this.spans.push(span);
  }

  close(key: number, atMicros: number): void {
    const before = this.last.get(key);
    if (before !== undefined && before.toMicros === null) before.toMicros = atMicros;
  }
}
