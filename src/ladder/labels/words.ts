import { formatMoment, formatSpan } from '../../lib/time';
import type { Message } from '../../trace/queries/messages';
import { findStep } from '../../trace/queries/steps';
import type { Trace } from '../../trace/trace';

/** `+2.4 s` of an edit such as `delay:pull-rsp#1:+2.4s`, null when the edit adds no time. */
function findAddedTime(editText: string): string | null {
  const match = /:([+-])([\d.]+)\s*(us|µs|ms|s)$/.exec(editText);
  if (!match) return null;
  const [, sign = '+', amount = '', unit = ''] = match;
  return `${sign === '-' ? '−' : '+'}${amount} ${unit === 'us' ? 'µs' : unit}`;
}

/** What a fault added to a message's latency, null when none did. */
export function getAddedTime({ records, names }: Trace, message: Message): string | null {
  for (const fault of message.faultRecords) {
    const added = findAddedTime(names[records.name[fault] ?? -1] ?? '');
    if (added !== null) return added;
  }
  return null;
}

/** Whether a fault flipped bits of it on the way. */
export function isCorrupted({ records, names }: Trace, message: Message): boolean {
  return message.faultRecords.some((fault) =>
    (names[records.name[fault] ?? -1] ?? '').startsWith('corrupt:'),
  );
}

/** Removed or planned time, short: `500 ms`, `8.32 s`, `2.0 s`. */
export function formatShortSpan(micros: number): string {
  if (micros >= 1_000_000) {
    const seconds = micros / 1_000_000;
    const text = seconds.toFixed(seconds >= 100 ? 0 : 2);
    return `${text.replace(/(\.\d)0$/, '$1')} s`;
  }
  if (micros >= 10_000) return `${Math.round(micros / 1000)} ms`;
  return micros >= 1000 ? `${trimZeros((micros / 1000).toFixed(1))} ms` : `${micros} µs`;
}

/** The length of a timer or of an outage, exact: a field beside the drawing shows it too. `2.0 s`, `2.005 s`, `12.5 ms`. */
export function formatLength(micros: number): string {
  const short = formatShortSpan(micros);
  const isExact = micros >= 1_000_000 ? micros % 10_000 === 0 : micros < 1000;
  return isExact ? short : formatSpan(micros);
}

function trimZeros(text: string): string {
  return text.replace(/\.0+$/, '');
}

/** Milliseconds after the head of a group, for the axis: `+0.5`, `+21.0`, `+193`, `+193.5`. */
export function formatOffset(micros: number): string {
  const millis = micros / 1000;
  if (micros % 100 !== 0) return `+${millis.toFixed(3)}`;
  return `+${millis.toFixed(millis >= 100 && micros % 1000 === 0 ? 0 : 1)}`;
}

/** One sentence for the tooltip and for screen readers. */
export function describeMessage(trace: Trace, message: Message): string {
  const from = trace.nodes[message.from]?.title ?? '';
  const to = trace.nodes[message.to]?.title ?? '';
  const faults = message.faultRecords.length > 0 ? 'changed by a fault' : '';
  return [
    `${message.type.title}${message.isCopy ? ' (copy)' : ''}, ${from} to ${to}`,
    `sent ${formatMoment(message.sentAtMicros)}`,
    describeEnd(message),
    faults,
    isInferred(trace, message.sentRecord) ? 'inferred, not in the source' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function describeEnd(message: Message): string {
  if (message.endAtMicros === null) return 'still on its way at the end';
  const at = formatMoment(message.endAtMicros);
  const took = `took ${formatSpan(message.endAtMicros - message.sentAtMicros)}`;
  const why = message.reason === '' ? '' : `: ${message.reason}`;
  if (message.fate === 'lost') return `lost${why}`;
  return `received ${at}, ${took}${message.fate === 'ignored' ? `, ignored${why}` : ''}`;
}

/**
 * Whether the source does not say this step in words: its drawing is lost, so we concluded it. What the standard says is
 * not concluded, though no slide draws it.
 */
export function isInferred(trace: Trace, record: number): boolean {
  if (trace.steps.length === 0) return false;
  const name = trace.names[trace.records.name[record] ?? -1];
  const type = trace.messageTypes.find(({ id }) => id === name);
  if (type?.source.startsWith(STANDARD) === true) return false;
  return findStep(trace, record)?.basis !== 'stated';
}

const STANDARD = '802.1Q';
