import { packFrames, unpackFrames } from '../../trace/frame-columns';
import type { Trace } from '../../trace/trace';
import { pairEcp } from './ecp/ecp-pairing';
import type { Explained, LinkedFrame } from './explain';
import { Explainer } from './explain';
import { arrangeLanes } from './links/lanes';
import type { Lanes } from './links/lanes';
import type { Link } from './links/links';
import { findLinks } from './links/links';
import { CAPTURE_MESSAGE_TYPES } from './message-types';
import { PortTable } from './links/ports';
import type { Progress } from './progress';
import { tellProgress } from './progress';
import { CAPTURE_RULES } from './rules';
import type { SeenFrame } from './frames/seen-frame';
import { RecordWriter } from './write-records';

export interface BuiltTrace {
  readonly built: Omit<Trace, 'title' | 'capture' | 'end'>;
  /** Frames that found no lane. */
  readonly hiddenCount: number;
}

/** From frames in the order of time to a trace: who is there, what belongs together, and then the records. */
export function buildCaptureTrace(frames: readonly SeenFrame[], progress: Progress): BuiltTrace {
  const table = new PortTable();
  for (const frame of frames) table.observe(frame);
  const links = findLinks(table.listPorts(), table.listPairs());
  const lanes = arrangeLanes(links);
  const linked = linkFrames(frames, links).filter(({ link }) => lanes.places[link.index] !== null);
  const writer = writeAll(linked, lanes, progress);
  return {
    built: {
      version: 1,
      spec: null,
      nodes: lanes.nodes,
      links: lanes.links,
      messageTypes: CAPTURE_MESSAGE_TYPES,
      timerTypes: [],
      rules: CAPTURE_RULES,
      steps: [],
      names: [...writer.builder.names],
      records: writer.builder.build(),
      // All octets in one buffer of their own, so that the trace does not hold on to the whole file.
      frames: unpackFrames(packFrames(writer.frames)),
      vsis: writer.listVsis(),
      outcome: null,
      metrics: {
        downtimeMicros: 0,
        stoppedAtMicros: null,
        resumedAtMicros: null,
        totalMicros: linked.at(-1)?.frame.atMicros ?? 0,
        sentMessages: linked.length,
        lostMessages: writer.lostCount,
        stateTransferred: false,
        backOutWindowMicros: null,
      },
      properties: [],
      edits: [],
    },
    hiddenCount: frames.length - linked.length,
  };
}

function linkFrames(frames: readonly SeenFrame[], links: readonly Link[]): LinkedFrame[] {
  const ends = new Map<string, { readonly link: Link; readonly end: 0 | 1 }>();
  for (const link of links)
    for (const end of [0, 1] as const) {
      const { interfaceIndex, mac } = link.ends[end].port;
      ends.set(`${interfaceIndex} ${mac}`, { link, end });
    }
  return frames.flatMap((frame) => {
    const found = ends.get(`${frame.interfaceIndex} ${frame.source}`);
    if (found === undefined) return [];
    const { link, end } = found;
    const [from, to] = [link.ends[end].port, link.ends[end === 0 ? 1 : 0].port];
    return [{ frame, from, to, link, end }];
  });
}

function writeAll(linked: readonly LinkedFrame[], lanes: Lanes, progress: Progress): RecordWriter {
  const writer = new RecordWriter();
  const explainer = new Explainer();
  const all: Explained[] = [];
  pairEcp(linked).forEach((ecp, index) => {
    tellProgress(progress, index, linked.length);
    const one = linked[index];
    const places = one === undefined ? null : (lanes.places[one.link.index] ?? null);
    if (one === undefined || places === null) return;
    const original = ecp.original === null ? null : (all[ecp.original] ?? null);
    const explained = explainer.explain(one, index, ecp, original);
    all.push(explained);
    const [from, to] = one.end === 0 ? places : [places[1], places[0]];
    const { frame, link, end } = one;
    writer.write({ frame, from: one.from, to: one.to, link, end, lanes: { from, to }, explained });
  });
  return writer;
}
