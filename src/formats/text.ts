import { formatMoment, formatSpan } from '../lib/time';
import { dumpTrace } from '../trace/dump-trace';
import type { Trace } from '../trace/trace';
import { describeOutcome } from './caption';
import { defineFormat } from './define';

/** For a terminal, a mail or a bug report: one line per record, the verdict around them. */
export const text = defineFormat({
  id: 'text',
  title: 'Text',
  extension: 'txt',
  mimeType: 'text/plain',
  render: ({ trace, link }) =>
    [...listHeader(trace, link), '', dumpTrace(trace).trimEnd(), '', ...listFooter(trace), ''].join(
      '\n',
    ),
});

function listHeader(trace: Trace, link: string | null): string[] {
  const { title, facts } = describeOutcome(trace);
  const { spec } = trace;
  const changed = spec === null ? [] : Object.entries(spec.values);
  const lines: [string, string][] = [
    ['scenario', spec?.scenario ?? ''],
    ['capture', trace.capture?.name ?? ''],
    ['seed', spec === null ? '' : String(spec.seed)],
    ['values', changed.map(([id, value]) => `${id}=${value}`).join(' ')],
    ['faults', describeFaults(trace)],
    ['outcome', title],
    ['in short', facts.join(', ')],
    ['link', link ?? ''],
  ];
  return [trace.title, ...align(lines.filter(([, value]) => value !== ''))];
}

function describeFaults(trace: Trace): string {
  return trace.edits
    .map((edit) =>
      edit.records.length === 0 ? `${edit.text} (${edit.missed ?? 'not reached'})` : edit.text,
    )
    .join(' ');
}

/** What a capture tells too; the rest is about a VM. */
const OF_CAPTURES = new Set(['total', 'messages']);

function listFooter({ metrics, properties, capture }: Trace): string[] {
  const figures: [string, string][] = [
    ['downtime', formatOrNone(metrics.downtimeMicros, formatSpan)],
    ['stopped at', formatOrNone(metrics.stoppedAtMicros, formatMoment)],
    ['runs again at', formatOrNone(metrics.resumedAtMicros, formatMoment)],
    ['back-out until', formatOrNone(metrics.backOutWindowMicros, formatMoment)],
    ['total', formatSpan(metrics.totalMicros)],
    ['messages', `${metrics.sentMessages}, ${metrics.lostMessages} lost`],
    ['state transferred', metrics.stateTransferred ? 'yes' : 'no'],
  ];
  const checks = properties.map((property): [string, string] => {
    const records = property.records.map((record) => `#${record}`).join(' ');
    return [property.id, property.holds ? 'holds' : `BROKEN ${records} ${property.reason}`];
  });
  const known = figures.filter(([name]) => capture === undefined || OF_CAPTURES.has(name));
  return [...align(known), '', ...align(checks)];
}

function formatOrNone(micros: number | null, format: (micros: number) => string): string {
  return micros === null ? 'never' : format(micros);
}

function align(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd());
}
