import { LIMITS } from '../../../lib/limits';
import type { TraceLink, TraceNode } from '../../../trace/trace';
import type { End, Link } from './links';
import type { Side } from '../frames/side';

/** The lanes of a capture, and which lane each port has. */
export interface Lanes {
  readonly nodes: readonly TraceNode[];
  readonly links: readonly TraceLink[];
  /** By index of the link: indexes into `nodes`, in the order of its ends; null beyond the limit of lanes. */
  readonly places: readonly (readonly [number, number] | null)[];
}

interface Lane {
  readonly mac: string;
  readonly side: Side | null;
}

/**
 * One lane for each address, so a bridge that uses one address on all ports is one lane. Two links stand like the two
 * sides of a migration: station, bridge, bridge, station.
 */
export function arrangeLanes(links: readonly Link[]): Lanes {
  const lanes: Lane[] = [];
  const indexes = new Map<string, number>();
  const place = (end: End, key: string) => {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    if (lanes.length >= LIMITS.captureLanes.value) return null;
    indexes.set(key, lanes.length);
    return lanes.push({ mac: end.port.mac, side: end.side }) - 1;
  };
  const places = links.map(({ ends: [a, b], index }) => {
    const isMirrored = links.length === 2 && index === 1;
    const order = isMirrored ? ([b, a] as const) : ([a, b] as const);
    const found = order.map((end) => place(end, getLaneKey(end, index)));
    const [first = null, second = null] = isMirrored ? found.toReversed() : found;
    return first === null || second === null ? null : ([first, second] as const);
  });
  return { nodes: nameLanes(lanes), links: listLinks(nameLanes(lanes), places), places };
}

/** An end that sent nothing has no address: it is told apart by its link. */
function getLaneKey({ port }: End, link: number): string {
  return port.mac === '' ? `silent ${link}` : port.mac;
}

const NAMES = {
  station: { role: 'evb-station', title: 'Station' },
  bridge: { role: 'evb-bridge', title: 'Bridge' },
  unknown: { role: 'evb-port', title: 'Port' },
};

function nameLanes(lanes: readonly Lane[]): TraceNode[] {
  const counts = new Map<string, number>();
  return lanes.map(({ mac, side }) => {
    const { role, title } = NAMES[side ?? 'unknown'];
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    const isOnly = lanes.filter((lane) => lane.side === side).length === 1;
    return {
      id: isOnly ? title.toLowerCase() : `${title.toLowerCase()}-${count}`,
      role,
      title: isOnly ? title : `${title} ${count}`,
      shortTitle: isOnly ? title : `${title} ${count}`,
      subtitle: mac === '' ? 'sent nothing' : mac,
    };
  });
}

function listLinks(nodes: readonly TraceNode[], places: Lanes['places']): TraceLink[] {
  const links = new Map<string, TraceLink>();
  for (const place of places) {
    if (place === null) continue;
    const ends = place[0] < place[1] ? place : ([place[1], place[0]] as const);
    const id = ends.map((end) => nodes[end]?.id ?? '').join('-');
    links.set(id, { id, ends });
  }
  return [...links.values()];
}
