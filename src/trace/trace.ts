import type { ScenarioStep } from './catalogue';
import type { RunSpec } from './run-spec';

/**
 * What happened in a run, as plain data: the one contract between the engine (or a capture reader) and everything that
 * shows, checks or saves a run. Records are columns of typed arrays, so a trace crosses threads without copying.
 * The format is described in docs/TRACE_FORMAT.md; a change of meaning raises `version`.
 */
export interface Trace {
  readonly version: 1;
  /** What was run; null when the trace was read from a capture, which `capture` then describes. */
  readonly spec: RunSpec | null;
  readonly capture?: CaptureInfo;
  /** Title of the scenario or name of the capture. */
  readonly title: string;
  readonly nodes: readonly TraceNode[];
  readonly links: readonly TraceLink[];
  readonly messageTypes: readonly MessageType[];
  readonly timerTypes: readonly TimerType[];
  readonly rules: readonly Rule[];
  readonly steps: readonly ScenarioStep[];
  /** Texts that the `name` and `text` columns point into. */
  readonly names: readonly string[];
  readonly records: RecordColumns;
  /** The octets behind the messages, in the order of `record`; left out when messages have only names. */
  readonly frames?: readonly TraceFrame[];
  /** The VSIs of a capture, in the order in which they appear. */
  readonly vsis?: readonly TraceVsi[];
  readonly end: RunEnd;
  /** An outcome id of the catalogue; null when the run was stopped by a limit, and for a capture. */
  readonly outcome: string | null;
  readonly metrics: Metrics;
  readonly properties: readonly PropertyResult[];
  readonly edits: readonly EditReport[];
}

/** Where a trace that nobody ran comes from. */
export interface CaptureInfo {
  /** As the reader named it, usually the file name. */
  readonly name: string;
  readonly format: 'pcap' | 'pcapng';
  /** The moment of the earliest frame, µs since 1970: time 0 of the trace. */
  readonly startMicros: number;
  /** Frames in the file, and how many of them are not drawn because they are no EVB frames. */
  readonly frameCount: number;
  readonly otherCount: number;
  /** Comments that the file carries. */
  readonly comments: readonly string[];
}

/** One Ethernet frame, without frame check sequence. */
export interface TraceFrame {
  /** Index of the `sent` record of the message that it carries. */
  readonly record: number;
  /** Counts from 1 as Wireshark numbers the frames of the capture, or of the run when it is exported. */
  readonly number: number;
  /** Usually a view into a buffer that all frames share. */
  readonly bytes: Uint8Array;
}

/** A VSI that a capture shows, and which messages are about it. */
export interface TraceVsi {
  /** Name of its `state` records: `vsi-11111111`. */
  readonly region: string;
  /** Indexes of `sent` records, acknowledgements included. A message may be about several VSIs. */
  readonly messages: readonly number[];
}

export interface TraceNode {
  readonly id: string;
  readonly role: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Second line of a lane head: what the node is in the standard's words. */
  readonly subtitle: string;
}

export interface TraceLink {
  /** `source-bridge-database`: the two node ids in the order of `nodes`. */
  readonly id: string;
  /** Indexes into `nodes`. */
  readonly ends: readonly [number, number];
}

export type Plane = 'vdp' | 'control' | 'memory' | 'state';

export interface MessageType {
  readonly id: string;
  /** What a reader sees on the arrow. */
  readonly title: string;
  readonly shortTitle: string;
  readonly plane: Plane;
  /** `bulk` is drawn as a band from first to last byte. */
  readonly form: 'request' | 'response' | 'notice' | 'bulk';
  /** Plain words for the inspector. */
  readonly summary: string;
  readonly source: string;
  readonly upkeep?: Upkeep;
}

export interface TimerType {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly upkeep?: Upkeep;
}

/**
 * What keeps a conversation going and says nothing new as long as all is well; a view may leave it out. Which records of
 * a trace that are is `computeUpkeep` (queries/upkeep.ts).
 *
 * `acknowledgement`: of a frame. `keep-alive`: the same again, so that the peer knows that the sender lives. `time-out`:
 * a clock that only matters when it runs out.
 */
export type Upkeep = 'acknowledgement' | 'keep-alive' | 'time-out';

/** A rule of a role: what was received in which state, and what it does. */
export interface Rule {
  readonly id: string;
  readonly sentence: string;
  readonly source: string;
}

/**
 * Kinds of records, in the order of their code in the `kind` column. New kinds go to the end: the code is part of the
 * format.
 *
 * | kind | node | peer | name | text | value | instance |
 * |---|---|---|---|---|---|---|
 * | start | – | – | – | – | – | – |
 * | sent | sender | receiver | message id | `copy` for a duplicate, else what it says, if it may say several things (`pending`) | – | message |
 * | delivered | receiver | sender | message id | what it says, as above | – | message |
 * | ignored | receiver | sender | message id | why | – | message |
 * | lost | sender | receiver | message id | why | – | message |
 * | timer-set | node | – | timer id | – | due time, µs | timer |
 * | timer-expired, timer-cancelled | node | – | timer id | – | – | timer |
 * | work | node | – | work id | – | end time, µs | – |
 * | vm | node | – | VM state | – | – | – |
 * | state | node | – | region | state | – | – |
 * | node-down, node-up | node | – | – | – | – | – |
 * | link-down, link-up | one end | other end | link id | – | – | – |
 * | fault | node, sender or one end | receiver or other end, if any | fault text | – | – | message or – |
 * | note | node or – | – | – | text | – | – |
 *
 * `ignored` stands in place of `delivered`: the message arrived and no rule accepted it.
 */
export const RECORD_KINDS = [
  'start', 'sent', 'delivered', 'ignored', 'lost', 'timer-set', 'timer-expired', 'timer-cancelled', 'work', 'vm',
  'state', 'node-down', 'node-up', 'link-down', 'link-up', 'fault', 'note',
] as const; // prettier-ignore

export type RecordKind = (typeof RECORD_KINDS)[number];

export type VmState = 'absent' | 'instantiated' | 'running' | 'suspended' | 'destroyed';

/** One array per field; row i is record i. Times never decrease. −1 (or NaN in `value`) means none. */
export interface RecordColumns {
  readonly count: number;
  /** Simulated time, µs. */
  readonly at: Float64Array;
  /** Index into RECORD_KINDS. */
  readonly kind: Uint8Array;
  /** Indexes into `nodes`. */
  readonly node: Int16Array;
  readonly peer: Int16Array;
  /** Indexes into `names`. */
  readonly name: Int32Array;
  readonly text: Int32Array;
  readonly value: Float64Array;
  /** One number per message sent, another count per timer set. */
  readonly instance: Int32Array;
  /** The n-th message (or timer) of its name in this run, from 1: the `1` of `pull-rsp#1`. */
  readonly ordinal: Int32Array;
  /** Index of the record that led to this one. */
  readonly cause: Int32Array;
  /** Index into `rules`. */
  readonly rule: Int16Array;
}

export type RunEnd =
  /** Nothing in flight, no timer armed. */
  | { readonly kind: 'quiet' }
  /** Stopped by a limit of lib/limits.ts; `message` names it. */
  | { readonly kind: 'limit'; readonly limit: string; readonly message: string };

export interface Metrics {
  /** From the stop of the source VM to the first moment any VM runs again; 0 when it never stopped, null when it never ran again. */
  readonly downtimeMicros: number | null;
  /** When the source VM stopped and when a VM ran again; null when that never happened. */
  readonly stoppedAtMicros: number | null;
  readonly resumedAtMicros: number | null;
  /** Time of the last record. */
  readonly totalMicros: number;
  /** A message that ECP sent again counts once, copies that a fault made and acknowledgements of ECP not at all. */
  readonly sentMessages: number;
  /** Messages none of whose sendings ever arrived. */
  readonly lostMessages: number;
  /** Whether the dynamic state had arrived when the destination VM started. */
  readonly stateTransferred: boolean;
  /** How long backing out stayed possible: until VM Running reached the source, or it backed out; null when still open. */
  readonly backOutWindowMicros: number | null;
}

export interface PropertyResult {
  readonly id: string;
  readonly holds: boolean;
  /** Indexes of the records that break it, first first; empty when it holds. */
  readonly records: readonly number[];
  /** What happened, in one sentence; empty when it holds. */
  readonly reason: string;
}

export interface EditReport {
  readonly text: string;
  /** Records of kind `fault` that it made; empty: the run never reached it. */
  readonly records: readonly number[];
  /** Why it came to nothing although its message was sent. */
  readonly missed?: string;
}
