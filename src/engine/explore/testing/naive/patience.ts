import type { World } from './world';

/**
 * When a time-out of ECP or VDP may expire. Their lengths are formulas, made to cover what they wait for, so none of them
 * is over while that may still come:
 *
 * - ackTimer (802.1Q 43.3.6.1) covers the way of one ECPDU and back: it does not expire while its ECPDU or the
 *   acknowledgement is on the link.
 * - resourceWaitDelay (41.5.5.7) covers what the bridge has to do before it can answer.
 * - respWaitDelay (41.5.5.9) covers resourceWaitDelay of the bridge and all repetitions of ECP there and back: it does not
 *   expire while anything is on the link, while either end is at work, or while one of those two timers runs at either end.
 * - toutKeepAlive (41.5.5.13) covers the rest between two keep-alives and all repetitions: it does not expire while the
 *   station rests, while something of VDP is on the link, or while one end waits for an answer and ECP may still repeat.
 */
export function mayExpire(world: World, node: string, timer: string): boolean {
  const peer = findPeer(node);
  const ends = [node, peer];
  const isArmed = (end: string, id: string) => world.timers.includes(`${end} ${id}`);
  const works = (end: string) => (world.nodes[end]?.works.length ?? 0) > 0;
  if (timer === 'ack-timer')
    return !lies(world, `${node}>${peer}`, isRequest) && !lies(world, `${peer}>${node}`, isAck);
  if (timer === 'resource-wait') return !works(node);
  const isSomewhere = (id: string) => ends.some((end) => isArmed(end, id));
  const links = [`${node}>${peer}`, `${peer}>${node}`];
  if (timer === 'tout-keep-alive')
    return (
      !isArmed(peer, 'reinit-keep-alive') &&
      !links.some((direction) => lies(world, direction, isRequest)) &&
      !(isSomewhere('resp-wait') && isSomewhere('ack-timer'))
    );
  if (timer !== 'resp-wait') return true;
  return (
    !links.some((direction) => lies(world, direction, () => true)) &&
    !ends.some(works) &&
    !isSomewhere('ack-timer') &&
    !isSomewhere('resource-wait')
  );
}

/** A host and its bridge. */
function findPeer(node: string): string {
  return node.endsWith('-host')
    ? node.replace('-host', '-bridge')
    : node.replace('-bridge', '-host');
}

const lies = (world: World, direction: string, isIt: (bytes: string) => boolean): boolean =>
  world.queues[direction]?.some(({ bytes }) => bytes !== undefined && isIt(bytes)) === true;

/** Behind two addresses and the EtherType: version and operation, 4 bits and 2; operation 0 is a request, 1 an acknowledgement. */
const operationOf = (bytes: string): number => (Number.parseInt(bytes.slice(28, 30), 16) >> 2) & 3;
const isRequest = (bytes: string): boolean => operationOf(bytes) === 0;
const isAck = (bytes: string): boolean => operationOf(bytes) === 1;
