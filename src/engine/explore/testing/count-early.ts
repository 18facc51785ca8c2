import { getRecords } from '../../../trace/records';
import type { TraceRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';

/** Ends of the links that carry frames. */
const PEERS: Readonly<Record<string, string>> = {
  'source-host': 'source-bridge',
  'source-bridge': 'source-host',
  'destination-host': 'destination-bridge',
  'destination-bridge': 'destination-host',
};

/** What is going on at one moment of a run. */
interface Scene {
  readonly frames: readonly { readonly from: string; readonly isAcknowledgement: boolean }[];
  readonly isArmed: (node: string, timer: string) => boolean;
  readonly isWorking: (node: string) => boolean;
}

type IsEarly = (node: string, peer: string, scene: Scene) => boolean;

/** By time-out: whether what it waits for is under way, read from docs/EXPLORATION_WIRED.md and not from the explorer. */
const IS_EARLY: Readonly<Record<string, IsEarly>> = {
  'ack-timer': (node, peer, { frames }) =>
    frames.some(
      ({ from, isAcknowledgement }) =>
        (from === node && !isAcknowledgement) || (from === peer && isAcknowledgement),
    ),
  'resource-wait': (node, _, { isWorking }) => isWorking(node),
  'resp-wait': isAnswerUnderWay,
  'tout-keep-alive': (bridge, station, { frames, isArmed }) =>
    isArmed(station, 'reinit-keep-alive') ||
    frames.some((frame) => [bridge, station].includes(frame.from) && !frame.isAcknowledgement) ||
    (isArmed(station, 'resp-wait') && [bridge, station].some((end) => isArmed(end, 'ack-timer'))),
};

function isAnswerUnderWay(node: string, peer: string, scene: Scene): boolean {
  const { frames, isArmed, isWorking } = scene;
  return (
    frames.some(({ from }) => from === node || from === peer) ||
    [node, peer].some(
      (end) => isWorking(end) || isArmed(end, 'ack-timer') || isArmed(end, 'resource-wait'),
    )
  );
}

/** How many time-outs of ECP and VDP expired in a run although what they wait for was still under way. */
export function countEarly(trace: Trace): number {
  const records = getRecords(trace);
  const nodeId = (node: number | null): string => trace.nodes[node ?? -1]?.id ?? '';
  return records.filter(({ kind, name, node, index }) => {
    const isEarly = kind === 'timer-expired' ? IS_EARLY[name] : undefined;
    const id = nodeId(node);
    return isEarly?.(id, PEERS[id] ?? '', readScene(records, index, nodeId)) ?? false;
  }).length;
}

function readScene(
  records: readonly TraceRecord[],
  now: number,
  nodeId: (node: number | null) => string,
): Scene {
  const before = records.slice(0, now);
  const atMicros = records[now]?.atMicros ?? 0;
  const over = new Set(before.filter(isEnd).map(({ instance }) => instance));
  const dropped = new Set(records.filter(isDropped).map(({ instance }) => instance));
  const frames = before
    .filter(({ kind, node, peer }) => kind === 'sent' && PEERS[nodeId(node)] === nodeId(peer))
    .filter(({ instance }) => !over.has(instance) && !dropped.has(instance))
    .map(({ node, name }) => ({ from: nodeId(node), isAcknowledgement: name === 'ecp-ack' }));
  const last = (node: string, fits: (record: TraceRecord) => boolean): TraceRecord | undefined =>
    before.findLast((record) => nodeId(record.node) === node && fits(record));
  return {
    frames,
    isArmed: (node, timer) =>
      last(node, ({ kind, name }) => kind.startsWith('timer-') && name === timer)?.kind ===
      'timer-set',
    isWorking: (node) => {
      const isOver = ({ kind, value }: TraceRecord): boolean =>
        kind === 'node-down' || (kind === 'work' && (value ?? 0) > atMicros);
      return last(node, isOver)?.kind === 'work';
    },
  };
}

const isEnd = ({ kind }: TraceRecord): boolean =>
  kind === 'delivered' || kind === 'ignored' || kind === 'lost';

/** A frame that a fault takes is nowhere: it can come no more. */
const isDropped = ({ kind, text }: TraceRecord): boolean =>
  kind === 'lost' && text === 'dropped by a fault';
