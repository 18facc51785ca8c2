import type { LocalNode } from './local-node';
import type { Direction, Letter } from './rulebook';

/**
 * Time-outs of ECP and VDP have lengths by formula, chosen to outlast what they wait for (802.1Q 43.3.6.1, 41.5.5.7,
 * 41.5.5.9). Without a clock this says when they may expire: once what they wait for cannot come any more.
 */
export interface Outlasts {
  /** A frame under way that may still bring it. */
  covers(letter: Letter): boolean;
  /** Nodes that may still do something about it, and by which of their timers or works. */
  readonly nodes: readonly number[];
  coversAlarm(timer: string, isWork: boolean): boolean;
  /** Timers which, armed at the same time, tell that something may still come: one end waits, and ECP may repeat. */
  readonly both?: readonly string[];
}

interface Surroundings {
  readonly directions: readonly Direction[];
  readonly letters: readonly Letter[];
  readonly nodes: readonly LocalNode[];
}

/** Null for every other timer: its length is nobody's promise. A time-out is armed after its frame has been sent. */
export function findOutlasts(
  { directions, letters, nodes }: Surroundings,
  node: number,
  timer: string,
): Outlasts | null {
  const isOfLink = (letter: Letter): boolean => {
    const { from, to } = directions[letter.direction] ?? { from: -1, to: -1 };
    return letter.bytes !== undefined && (from === node || to === node);
  };
  const isFrom = (letter: Letter): boolean => directions[letter.direction]?.from === node;
  if (timer === 'ack-timer')
    return {
      // Its own ECPDU on the way there, or the acknowledgement on the way back.
      covers: (letter) => isOfLink(letter) && isFrom(letter) !== letter.isAcknowledgement,
      nodes: [],
      coversAlarm: () => false,
    };
  if (timer === 'tout-keep-alive')
    return {
      // A keep-alive or another command on the way there, or an answer after which the station rests for a keep-alive.
      covers: (letter) => isOfLink(letter) && !letter.isAcknowledgement,
      // The bridge has sent nothing yet when it begins to wait: its station is the other end that has VDP too.
      nodes: [
        node,
        ...directions
          .filter(({ from, to }) => from === node && nodes[to]?.node.components !== undefined)
          .map(({ to }) => to),
      ],
      coversAlarm: (other) => other === 'reinit-keep-alive',
      both: ['resp-wait', 'ack-timer'],
    };
  if (timer === 'resource-wait')
    return { covers: () => false, nodes: [node], coversAlarm: (_, isWork) => isWork };
  if (timer !== 'resp-wait') return null;
  const peers = letters.filter((letter) => isOfLink(letter) && isFrom(letter));
  return {
    covers: isOfLink,
    nodes: [node, ...new Set(peers.map(({ direction }) => directions[direction]?.to ?? node))],
    coversAlarm: (other, isWork) => isWork || other === 'ack-timer' || other === 'resource-wait',
  };
}
