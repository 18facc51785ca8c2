import { computeMessages, findMessage } from '../../trace/queries/messages';
import type { Message } from '../../trace/queries/messages';
import { computeSpans } from '../../trace/queries/spans';
import type { Span, StateSpan, VmSpan, WorkSpan } from '../../trace/queries/spans';
import { computeHidden } from '../../trace/queries/upkeep';
import type { Trace } from '../../trace/trace';
import { listCuts } from './cuts';
import type { Cut } from './cuts';
import { computeEventTimes } from './event-times';
import { IntervalIndex } from './intervals';
import { getRecordKey } from '../../trace/queries/record-keys';
import type { Deviation } from '../../trace/answers/conformance';
import { placeDeviations } from './deviations';
import type { LadderDeviation } from './deviations';
import { listLocalEvents } from './local-events';
import type { LocalEvent } from './local-events';
import { findStacked } from './stacks';
import { sortStates } from './states';
import type { StripCount, StripSpan } from './states';
import { arrangeTimers } from './timers';
import type { LadderTimer } from './timers';

/** The message after which backing out is impossible (flows.md, "Rules": VM Running at the source). */
const NO_RETURN_MESSAGE = 'vm-running';

/** Everything that a ladder needs to know of a trace, derived once. */
export interface LadderModel {
  readonly trace: Trace;
  /** Drawn as arrows; bulk copies are apart. */
  readonly messages: IntervalIndex<Message>;
  readonly bulks: IntervalIndex<Message>;
  /** Place in a pile of arrows that share lanes and times, by instance; 0 for all others. */
  readonly stacked: ReadonlyMap<number, number>;
  readonly vms: IntervalIndex<VmSpan>;
  /** Nodes on which a VM lives at any time. */
  readonly vmNodes: ReadonlySet<number>;
  readonly strips: IntervalIndex<StripSpan>;
  readonly stripCount: StripCount;
  /** Requests that a node holds open. */
  readonly pending: IntervalIndex<StateSpan>;
  readonly timers: IntervalIndex<LadderTimer>;
  /** Changes of VMs. */
  readonly events: IntervalIndex<LocalEvent>;
  /** Where a capture is not as our own machines would have it. */
  readonly deviations: IntervalIndex<LadderDeviation>;
  readonly works: IntervalIndex<WorkSpan>;
  readonly outages: IntervalIndex<Span>;
  /** Links that were down. */
  readonly cuts: IntervalIndex<Cut>;
  /** From the stop of the VM to the next moment that one runs; `toMicros` null when none ever does. */
  readonly downtime: { readonly fromMicros: number; readonly toMicros: number | null } | null;
  /** VM Running reached the source. */
  readonly noReturn: { readonly atMicros: number; readonly record: number } | null;
  /** Until when backing out stayed possible; null when it still was at the end. */
  readonly backOutMicros: number | null;
  readonly endMicros: number;
  getKey(record: number): string;
  /** What a message says where one message may say different things (`pending`); empty otherwise. */
  getSaid(record: number): string;
  /** The message that a record is part of. */
  findMessage(record: number): Message | null;
  getEventTimes(lanes: readonly number[]): Float64Array;
  getBulkRanges(
    lanes: readonly number[],
  ): readonly { readonly fromMicros: number; readonly toMicros: number }[];
}

export interface ModelOptions {
  /** Marks the records that are left out of the drawing. */
  readonly hidden?: Uint8Array;
  readonly deviations?: readonly Deviation[];
}

export function createLadderModel(
  trace: Trace,
  { hidden = computeHidden(trace), deviations = [] }: ModelOptions = {},
): LadderModel {
  const all = computeMessages(trace);
  const shown = all.filter(({ sentRecord }) => hidden[sentRecord] !== 1);
  const spans = computeSpans(trace);
  const timers = spans.timers.filter(({ record }) => hidden[record] !== 1);
  const states = sortStates(
    spans.states.filter(({ record }) => trace.spec !== null || hidden[record] !== 1),
    trace.spec === null,
  );
  const endMicros = Math.max(
    trace.metrics.totalMicros,
    trace.records.at[trace.records.count - 1] ?? 0,
  );
  const bulks = all.filter((message) => message.type.form === 'bulk');
  return {
    trace,
    messages: indexMessages(shown.filter((message) => message.type.form !== 'bulk')),
    bulks: indexMessages(bulks),
    stacked: findStacked(shown),
    vms: indexSpans(spans.vms.filter((span) => span.state !== 'absent')),
    vmNodes: new Set(spans.vms.filter(({ state }) => state !== 'absent').map(({ node }) => node)),
    strips: indexSpans(states.strips),
    stripCount: states.stripCount,
    pending: indexSpans(states.pending),
    timers: indexSpans(arrangeTimers(timers, bulks)),
    events: new IntervalIndex(listLocalEvents(trace, hidden), ({ atMicros }) => ({
      fromMicros: atMicros,
      toMicros: atMicros,
    })),
    deviations: new IntervalIndex(placeDeviations(trace, deviations), ({ atMicros }) => ({
      fromMicros: atMicros,
      toMicros: atMicros,
    })),
    works: indexSpans(spans.works),
    outages: indexSpans(spans.outages),
    cuts: new IntervalIndex(listCuts(trace), (cut) => cut),
    downtime: findDowntime(trace),
    noReturn: findNoReturn(all),
    backOutMicros: trace.metrics.backOutWindowMicros,
    endMicros,
    getKey: (record) => getRecordKey(trace, record),
    getSaid: (record) => {
      const text = trace.names[trace.records.text[record] ?? -1] ?? '';
      return text === 'copy' ? '' : text;
    },
    findMessage: (record) => findMessage(trace, record),
    getEventTimes: (lanes) => computeEventTimes(trace, lanes, hidden),
    getBulkRanges: (lanes) =>
      bulks
        .filter(({ from, to }) => lanes.includes(from) && lanes.includes(to))
        .map((bulk) => ({
          fromMicros: bulk.sentAtMicros,
          toMicros: bulk.endAtMicros ?? endMicros,
        })),
  };
}

function indexMessages(messages: readonly Message[]): IntervalIndex<Message> {
  return new IntervalIndex(messages, (message) => ({
    fromMicros: message.sentAtMicros,
    toMicros: message.endAtMicros,
  }));
}

function indexSpans<T extends Span>(spans: readonly T[]): IntervalIndex<T> {
  return new IntervalIndex(spans, (span) => span);
}

function findDowntime(trace: Trace): LadderModel['downtime'] {
  const { stoppedAtMicros, resumedAtMicros } = trace.metrics;
  return stoppedAtMicros === null
    ? null
    : { fromMicros: stoppedAtMicros, toMicros: resumedAtMicros };
}

function findNoReturn(messages: readonly Message[]): LadderModel['noReturn'] {
  const told = messages.find(
    ({ type, fate }) => type.id === NO_RETURN_MESSAGE && fate === 'delivered',
  );
  if (told === undefined || told.endAtMicros === null || told.endRecord === null) return null;
  return { atMicros: told.endAtMicros, record: told.endRecord };
}

/** All records of a message: sent, end and faults. */
export function listRecords(message: Message): number[] {
  const end = message.endRecord === null ? [] : [message.endRecord];
  return [message.sentRecord, ...end, ...message.faultRecords];
}
