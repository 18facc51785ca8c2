import type { Exponents } from '../../wire/lldp/exponents';
import { DEFAULT_EXPONENTS, negotiate, TIMER_FORMULAS } from '../../wire/lldp/exponents';
import type { EndIndex, ObservedLink, Seen } from './observe';
import { getSlack } from './tolerances';

/** What both ends of a link agreed on so far; the larger value of each wins (802.1Q D.2.12). */
export class Agreement {
  private readonly heard: (Exponents | null)[] = [null, null];

  hear(end: EndIndex, exponents: Exponents): void {
    this.heard[end] = exponents;
  }

  get exponents(): Exponents {
    const known = this.heard.filter((one) => one !== null);
    const [first] = known;
    return first === undefined
      ? DEFAULT_EXPONENTS
      : known.reduce((before, one) => negotiate(before, one), first);
  }

  getLength(timer: string): number {
    const formula = TIMER_FORMULAS[timer as keyof typeof TIMER_FORMULAS];
    return formula(this.exponents);
  }
}

interface Sending {
  readonly fromMicros: number;
  /** When it was acknowledged or given up; Infinity while neither. */
  untilMicros: number;
}

/** One end of a link as its own ECP sees it: when it was busy, and when it stood still. */
export class Port {
  readonly node: number;
  private readonly link: ObservedLink;
  private readonly end: EndIndex;
  private readonly agreement: Agreement;
  private readonly sendings: Sending[] = [];

  constructor(link: ObservedLink, end: EndIndex, agreement: Agreement) {
    this.node = link.nodes[end];
    this.link = link;
    this.end = end;
    this.agreement = agreement;
  }

  noteSending(atMicros: number): void {
    this.noteFree(atMicros);
    this.sendings.push({ fromMicros: atMicros, untilMicros: Infinity });
  }

  noteFree(atMicros: number): void {
    const last = this.sendings.at(-1);
    if (last !== undefined) last.untilMicros = Math.min(last.untilMicros, atMicros);
  }

  /** ECP sends one ECPDU at a time: from when on it could have sent what it was given at this time. */
  freeAfter(micros: number): number {
    const sending = this.findSending(micros);
    return sending === null ? micros : Math.max(micros, sending.untilMicros);
  }

  /**
   * Whether one that always waits for its ack timer would have kept back until `atMicros` what was due before: then each
   * of its sendings from the due time on follows the one before by an ack timer.
   */
  wasHeld(dueMicros: number, atMicros: number): boolean {
    const length = this.agreement.getLength('ack-timer');
    const slack = getSlack(length);
    let micros = atMicros;
    for (;;) {
      const sending = this.findSending(micros);
      if (sending === null || micros > sending.fromMicros + length + slack) return false;
      if (sending.fromMicros <= dueMicros + slack) return true;
      micros = sending.fromMicros;
    }
  }

  /** The last one that began before this time. */
  private findSending(micros: number): Sending | null {
    const index = this.sendings.findLastIndex(({ fromMicros }) => fromMicros < micros);
    return this.sendings[index] ?? null;
  }

  /** Index of the first frame on the link after this time, when something that was not sent shows; null: none. */
  firstRecordAfter(micros: number): number | null {
    return this.link.frames[this.firstAfter(micros)]?.record ?? null;
  }

  get lastSeenMicros(): number {
    return this.link.frames.at(-1)?.atMicros ?? 0;
  }

  /**
   * From this time until its next frame, this end sent nothing, while it left a request unacknowledged for longer than
   * its sender waits.
   */
  stoodStill(micros: number): boolean {
    const patience = this.agreement.getLength('ack-timer');
    const { frames } = this.link;
    let asked: Seen | null = null;
    for (let index = this.firstAfter(micros); index < frames.length; index++) {
      const frame = frames[index];
      if (frame === undefined) break;
      const isLong = asked !== null && frame.atMicros - asked.atMicros > patience;
      if (isLong) return true;
      if (frame.end === this.end) return false;
      if (frame.content.kind === 'request') asked ??= frame;
    }
    return false;
  }

  private firstAfter(micros: number): number {
    const { frames } = this.link;
    let low = 0;
    let high = frames.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((frames[middle]?.atMicros ?? Infinity) <= micros) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
