import type { Pair, Port } from './ports';
import type { Side } from '../frames/side';
import { getOtherSide } from '../frames/side';

/** Two ports that talk to each other, with the side of each; `null` where no frame tells it. */
export interface Link {
  readonly index: number;
  readonly ends: readonly [End, End];
}

export interface End {
  readonly port: Port;
  readonly side: Side | null;
}

/**
 * ECP goes from one end of a link to the other and no bridge forwards it (802.1Q 43), so two addresses on an interface
 * are the two ends of one link. Where more speak, those belong together that acknowledge each other most often. The
 * other end of a port that nobody answers is there all the same: it sent nothing.
 */
export function findLinks(ports: readonly Port[], pairs: readonly Pair[]): Link[] {
  const peers = new Map<Port, Port>();
  const join = (a: Port, b: Port) => peers.set(a, b).set(b, a);
  for (const {
    ports: [a, b],
  } of pairs.toSorted((one, other) => other.votes - one.votes))
    if (!peers.has(a) && !peers.has(b)) join(a, b);
  for (const alone of groupByInterface(ports.filter((port) => !peers.has(port))).values()) {
    const [a, b] = alone;
    if (alone.length === 2 && a !== undefined && b !== undefined) join(a, b);
  }
  const seen = new Set<Port>();
  const links: Link[] = [];
  for (const port of ports) {
    if (seen.has(port)) continue;
    const peer = peers.get(port) ?? { interfaceIndex: port.interfaceIndex, mac: '', votes: 0 };
    seen.add(port).add(peer);
    links.push({ index: links.length, ends: chooseSides(port, peer) });
  }
  return links;
}

function groupByInterface(ports: readonly Port[]): Map<number, Port[]> {
  const groups = new Map<number, Port[]>();
  for (const port of ports) {
    const group = groups.get(port.interfaceIndex);
    if (group === undefined) groups.set(port.interfaceIndex, [port]);
    else group.push(port);
  }
  return groups;
}

/** Each end by its own frames; an end whose frames do not tell is what the other end is not. Stations come first. */
function chooseSides(a: Port, b: Port): readonly [End, End] {
  const [first, second] = [getSide(a), getSide(b)];
  const ends = [
    { port: a, side: first ?? (second && getOtherSide(second)) },
    { port: b, side: second ?? (first && getOtherSide(first)) },
  ] as const;
  return ends[0].side === 'bridge' ? [ends[1], ends[0]] : ends;
}

function getSide({ votes }: Port): Side | null {
  if (votes === 0) return null;
  return votes > 0 ? 'station' : 'bridge';
}
