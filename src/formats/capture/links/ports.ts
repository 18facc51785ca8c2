import { DRAFT_ANSWER_MICROS } from '../vdp/draft-timers';
import type { SeenFrame } from '../frames/seen-frame';
import type { Side } from '../frames/side';

/** One end of a link as a capture shows it: an address on one interface of the capture. */
export interface Port {
  readonly interfaceIndex: number;
  /** Empty for an end that sent nothing. */
  readonly mac: string;
  /** Above 0 for a station, below for a bridge: what its own frames tell. */
  readonly votes: number;
}

/** How often two ports answered each other. */
export interface Pair {
  readonly ports: readonly [Port, Port];
  readonly votes: number;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface Question {
  readonly port: Open<Port>;
  readonly atMicros: number;
}

/** Collects who speaks in a capture, what their frames tell of their side, and who answers whom. */
export class PortTable {
  private readonly ports = new Map<string, Open<Port>>();
  private readonly pairs = new Map<string, Open<Pair>>();
  /** The last two senders of each sequence number: a link repeats the numbers of another. */
  private readonly senders = new Map<string, Open<Port>[]>();
  private readonly questions = new Map<string, Question>();

  observe(frame: SeenFrame): void {
    const port = this.find(frame.interfaceIndex, frame.source);
    if (frame.side !== null) vote(port, frame.side);
    if (!isGroup(frame.destination))
      this.votePair(port, this.find(frame.interfaceIndex, frame.destination));
    this.observeEcp(frame, port);
    for (const command of frame.commands)
      if (command.says === 'either')
        this.observeDraft(`${frame.interfaceIndex} ${command.vsi}`, frame, port);
  }

  /** In the order in which they first appear. */
  listPorts(): readonly Port[] {
    return [...this.ports.values()];
  }

  listPairs(): readonly Pair[] {
    return [...this.pairs.values()];
  }

  private find(interfaceIndex: number, mac: string): Open<Port> {
    const key = `${interfaceIndex} ${mac}`;
    const known = this.ports.get(key);
    if (known !== undefined) return known;
    const port = { interfaceIndex, mac, votes: 0 };
    this.ports.set(key, port);
    return port;
  }

  private observeEcp({ ecp, kind, interfaceIndex }: SeenFrame, port: Open<Port>): void {
    if (ecp === null) return;
    const key = `${interfaceIndex} ${kind} ${ecp.sequence}`;
    const senders = this.senders.get(key) ?? [];
    if (ecp.operation === 'request')
      this.senders.set(key, [port, ...senders.filter((one) => one !== port).slice(0, 1)]);
    if (ecp.operation !== 'acknowledgement') return;
    const asked = senders.find((one) => one !== port);
    if (asked !== undefined) this.votePair(port, asked);
  }

  /** Draft 0.2 does not mark answers: who speaks of a VSI right after the other end is the bridge. */
  private observeDraft(key: string, { atMicros }: SeenFrame, port: Open<Port>): void {
    const question = this.questions.get(key);
    const isAnswer =
      question !== undefined &&
      question.port !== port &&
      atMicros - question.atMicros <= DRAFT_ANSWER_MICROS;
    if (!isAnswer) {
      this.questions.set(key, { port, atMicros });
      return;
    }
    vote(port, 'bridge');
    vote(question.port, 'station');
    this.questions.delete(key);
  }

  private votePair(a: Open<Port>, b: Open<Port>): void {
    const key = [a, b]
      .map(({ interfaceIndex, mac }) => `${interfaceIndex} ${mac}`)
      .toSorted((first, second) => (first < second ? -1 : 1))
      .join(' ');
    const pair = this.pairs.get(key) ?? { ports: [a, b], votes: 0 };
    pair.votes++;
    this.pairs.set(key, pair);
  }
}

function vote(port: Open<Port>, side: Side): void {
  port.votes += side === 'station' ? 1 : -1;
}

/** The lowest bit of the first octet (802.3 3.2.3). */
function isGroup(mac: string): boolean {
  return Number.parseInt(mac.slice(0, 2), 16) % 2 === 1;
}
