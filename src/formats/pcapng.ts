import { getRecord, listOfKinds } from '../trace/records';
import type { TraceRecord } from '../trace/records';
import type { Trace, TraceFrame } from '../trace/trace';
import type { OutgoingPacket } from '../wire/capture/write-capture';
import { writePcapng } from '../wire/capture/write-capture';
import { describeOutcome } from './caption';
import { defineFormat } from './define';
import { writeRunComment } from './run-comment';

/**
 * The frames of a run as a capture. Each is written once, as it leaves its sender: a frame that is lost on its way is
 * there too, with a comment that says so. The run itself stands in the comment of the section.
 */
export const pcapng = defineFormat({
  id: 'pcapng',
  title: 'pcapng capture',
  extension: 'pcapng',
  mimeType: 'application/x-pcapng',
  findObstacle,
  render: ({ trace }) => {
    const links = listLinksWithFrames(trace);
    const comment = writeComment(trace);
    return writePcapng(listPackets(trace, links), {
      ...(comment === '' ? {} : { comment }),
      interfaceNames: links.map((link) => trace.links[link]?.id ?? ''),
    });
  },
});

function findObstacle({ frames }: Trace): string | null {
  if (frames !== undefined && frames.length > 0) return null;
  return 'No message of this run has bytes. Set wire to proposal or ratified';
}

/** A capture keeps its own comments and its own time; simulated time begins with 1970. */
function writeComment(trace: Trace): string {
  if (trace.spec === null) return trace.capture?.comments.join('\n') ?? '';
  const { title, facts } = describeOutcome(trace);
  return [
    `${trace.title}: ${[title, ...facts].join(', ')}`,
    'Open this file in Ladderscope to get the run itself.',
    writeRunComment(trace.spec),
  ].join('\n');
}

function listPackets(trace: Trace, links: readonly number[]): OutgoingPacket[] {
  const startMicros = trace.capture?.startMicros ?? 0;
  const comments = collectComments(trace);
  return (trace.frames ?? []).map((frame) => {
    const sent = getRecord(trace, frame.record);
    const comment = comments.get(sent.instance ?? -1);
    return {
      timeMicros: startMicros + sent.atMicros,
      bytes: frame.bytes,
      interfaceIndex: links.indexOf(findLink(trace, frame)),
      ...(comment === undefined ? {} : { comment: comment.join('\n') }),
    };
  });
}

/** One interface for each link on which a frame went, in the order of the links. */
function listLinksWithFrames(trace: Trace): number[] {
  const found = new Set((trace.frames ?? []).map((frame) => findLink(trace, frame)));
  return [...found].toSorted((a, b) => a - b);
}

function findLink({ links, records }: Trace, { record }: TraceFrame): number {
  const ends = [records.node[record], records.peer[record]];
  return links.findIndex((link) => link.ends.every((end) => ends.includes(end)));
}

/** What happened to a message besides arriving, by its instance. */
function collectComments(trace: Trace): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const index of listOfKinds(trace.records, ['sent', 'fault', 'lost', 'ignored'])) {
    const record = getRecord(trace, index);
    const words = describe(trace, record);
    if (words === null || record.instance === null) continue;
    found.set(record.instance, [...(found.get(record.instance) ?? []), words]);
  }
  return found;
}

function describe({ nodes }: Trace, { kind, name, text, node }: TraceRecord): string | null {
  if (kind === 'fault') return `fault: ${name}`;
  if (kind === 'lost') return `lost: ${text}`;
  if (kind === 'ignored') return `ignored by ${nodes[node ?? -1]?.id ?? 'the receiver'}: ${text}`;
  return text === 'copy' ? 'copy made by a fault' : null;
}
