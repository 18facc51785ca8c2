import { assertDefined } from '../../lib/assert';
import { RecordBuilder } from '../record-builder';
import type { NewRecord } from '../record-builder';
import type { RecordKind, Trace } from '../trace';
import { RECORD_KINDS } from '../trace';

/** Everything of a trace but its records. */
export type TraceShell = Omit<Trace, 'names' | 'records'>;

const LINE = /^\s*#(\d+)\s+([\d.]+) s\s+(.*?)(?:\s+cause #(\d+))?$/;
const SUBJECT =
  /^((?:(?![→←(])\S)*?)(?:#(\d+))?(?:(?:^| )[→←] ([\w-]+))?(?: until ([\d.]+) s)?(?:(?:^| )\((.*)\))?$/u;

/**
 * The inverse of `dumpTrace`, so that a text trace of a bug report or a golden file can be run through a test. Rules are
 * not in the text. Instances are found again: an end belongs to the message or timer that its cause or its name names.
 */
export function traceFromText(text: string, shell: TraceShell): Trace {
  const builder = new RecordBuilder();
  const instances = new Instances();
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const record = parseLine(line, shell);
    const instance = instances.find(record, builder.count);
    builder.add(instance === null ? record : { ...record, instance });
  }
  return { ...shell, names: [...builder.names], records: builder.build() };
}

function parseLine(line: string, shell: TraceShell): NewRecord {
  const [, , seconds = '', rest = '', cause] = assertDefined(
    LINE.exec(line),
    `record in "${line}"`,
  );
  const words = rest.split(/\s+/);
  const hasNode = !isKind(words[0]);
  const kind = words[hasNode ? 1 : 0];
  if (!isKind(kind)) throw new Error(`no kind of record in "${line}"`);
  const node = hasNode ? findNode(shell, words[0]) : undefined;
  const subject = rest.slice(
    rest.indexOf(kind, hasNode ? (words[0]?.length ?? 0) : 0) + kind.length,
  );
  return {
    atMicros: toMicros(seconds),
    kind,
    ...(node === undefined ? {} : { node }),
    ...parseSubject(subject.trim(), shell),
    ...(cause === undefined ? {} : { cause: Number(cause) }),
  };
}

function parseSubject(subject: string, shell: TraceShell): Partial<NewRecord> {
  const [, name = '', ordinal, peer, until, text] = assertDefined(
    SUBJECT.exec(subject),
    `subject in "${subject}"`,
  );
  return {
    ...(name === '' ? {} : { name }),
    ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }),
    ...(peer === undefined ? {} : { peer: findNode(shell, peer) }),
    ...(until === undefined ? {} : { value: toMicros(until) }),
    ...(text === undefined ? {} : { text }),
  };
}

function isKind(word: string | undefined): word is RecordKind {
  return RECORD_KINDS.some((kind) => kind === word);
}

function findNode(shell: TraceShell, id: string | undefined): number {
  const index = shell.nodes.findIndex((node) => node.id === id);
  if (index < 0) throw new Error(`no node "${id}"`);
  return index;
}

function toMicros(seconds: string): number {
  return Math.round(Number(seconds) * 1_000_000);
}

/** Gives messages and timers their numbers back, each kind with its own count. */
class Instances {
  private messages = 0;
  private timers = 0;
  private readonly byName = new Map<string, number>();
  private readonly byRecord = new Map<number, number>();

  find(record: NewRecord, index: number): number | null {
    const { kind, name = '', ordinal = 0, cause = -1 } = record;
    if (kind === 'sent' || kind === 'timer-set') {
      const instance = kind === 'sent' ? this.messages++ : this.timers++;
      this.byName.set(`${name}#${ordinal}`, instance);
      this.byRecord.set(index, instance);
      return instance;
    }
    if (kind === 'fault') return this.findFault(record);
    const isEnd = /^(?:delivered|ignored|lost|timer-expired|timer-cancelled)$/.test(kind);
    if (!isEnd) return null;
    const isMessage = !kind.startsWith('timer');
    const byCause = isMessage ? this.byRecord.get(cause) : undefined;
    return byCause ?? this.byName.get(`${name}#${ordinal}`) ?? null;
  }

  /** `delay:pull-rsp#1:+2.4s` names its message; faults of nodes and links do not. */
  private findFault(record: NewRecord): number | null {
    const [, message] = /^[a-z-]+:([a-z0-9-]+#\d+)/.exec(record.name ?? '') ?? [];
    return message === undefined ? null : (this.byName.get(message) ?? null);
  }
}
