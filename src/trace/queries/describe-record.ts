import type { TraceRecord } from '../records';
import { getRecord } from '../records';
import type { Plane, Trace } from '../trace';

/** One record in plain words, for lists, links and captions. */
export interface RecordText {
  /** What happened: "PULL Rsp received", "n expires". */
  readonly title: string;
  /** Where: "State database → Destination bridge", "Destination hypervisor"; empty when nowhere. */
  readonly where: string;
}

export function describeRecord(trace: Trace, index: number): RecordText {
  const record = getRecord(trace, index);
  return { title: describeEvent(trace, record), where: describePlace(trace, record, 'title') };
}

/** Where it happened, in the short names of lane heads. */
export function describePlaceShortly(trace: Trace, index: number): string {
  return describePlace(trace, getRecord(trace, index), 'shortTitle');
}

const ENDINGS: Readonly<Partial<Record<TraceRecord['kind'], string>>> = {
  sent: '',
  delivered: ' received',
  ignored: ' ignored',
  lost: ' lost',
  'timer-set': ' starts',
  'timer-expired': ' expires',
  'timer-cancelled': ' cancelled',
};

const FIXED: Readonly<Partial<Record<TraceRecord['kind'], string>>> = {
  start: 'Run starts',
  'node-down': 'Node goes down',
  'node-up': 'Node is back',
  'link-down': 'Link goes down',
  'link-up': 'Link is back',
};

function describeEvent(trace: Trace, record: TraceRecord): string {
  const fixed = FIXED[record.kind];
  if (fixed !== undefined) return fixed;
  const ending = ENDINGS[record.kind];
  if (ending !== undefined) return `${getSubjectTitle(trace, record)}${ending}`;
  if (record.kind === 'vm') return `VM ${record.name}`;
  if (record.kind === 'work') return `Works on ${record.name}`;
  if (record.kind === 'state') return `${record.name}: ${record.text}`;
  if (record.kind === 'fault') return `Fault ${record.name}`;
  return record.text;
}

function getSubjectTitle(trace: Trace, record: TraceRecord): string {
  const copy = record.kind === 'sent' && record.text === 'copy' ? ', copy' : '';
  if (record.kind.startsWith('timer-')) return nameTimer(trace, record.name);
  const type = trace.messageTypes.find((t) => t.id === record.name);
  return `${type?.title ?? record.name}${copy}${findNews(record)}`;
}

/** The part of what a message says that makes another message of it: the VM has stopped or moves, an error, a retry. */
function findNews({ text }: TraceRecord): string {
  const [news] = /\b(?:[MS]=1|error \d+|retry \d+)/.exec(text) ?? [];
  return news === undefined ? '' : `, ${news}`;
}

/** `Timer n`, `ECP ack timer`: some titles say it themselves. */
export function nameTimer({ timerTypes }: Trace, id: string): string {
  const title = timerTypes.find((type) => type.id === id)?.title ?? id;
  return /timer|time-out/i.test(title) ? title : `Timer ${title}`;
}

/** Ends of the message in the direction in which it travels, whichever end made the record. */
function describePlace(trace: Trace, record: TraceRecord, name: 'title' | 'shortTitle'): string {
  const isArrival = record.kind === 'delivered' || record.kind === 'ignored';
  const [from, to] = isArrival ? [record.peer, record.node] : [record.node, record.peer];
  return [from, to]
    .flatMap((node) => (node === null ? [] : [trace.nodes[node]?.[name] ?? '']))
    .join(' → ');
}

/** What a record is about, which decides its colour: a plane for messages, else the sort of thing. */
export type RecordTopic = Plane | 'timer' | 'vm' | 'fault' | 'plain';

export function getRecordTopic(trace: Trace, index: number): RecordTopic {
  const { kind, name } = getRecord(trace, index);
  const type = trace.messageTypes.find((t) => t.id === name);
  if (['sent', 'delivered', 'ignored', 'lost'].includes(kind)) return type?.plane ?? 'plain';
  if (kind.startsWith('timer-')) return 'timer';
  if (kind === 'vm') return 'vm';
  if (kind === 'fault' || kind.startsWith('node-') || kind.startsWith('link-')) return 'fault';
  return 'plain';
}
