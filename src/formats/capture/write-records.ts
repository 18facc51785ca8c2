import { RecordBuilder } from '../../trace/record-builder';
import type { TraceFrame, TraceVsi } from '../../trace/trace';
import type { Explained, LinkedFrame } from './explain';
import { getRuleIndex } from './rules';
import { getOtherSide } from './frames/side';

/** A frame with its lanes and its explanation. */
export interface Line extends LinkedFrame {
  readonly lanes: { readonly from: number; readonly to: number };
  readonly explained: Explained;
}

/** Writes the records of a capture. All records of one frame have its time: it was seen at one point of its way. */
export class RecordWriter {
  readonly builder = new RecordBuilder();
  readonly frames: TraceFrame[] = [];
  lostCount = 0;
  /** By region: the messages about each VSI. */
  private readonly vsis = new Map<string, number[]>();
  private readonly regions: (readonly string[])[] = [];
  /** Records of each frame, by its index. */
  private readonly sendings: number[] = [];
  private readonly arrivals: number[] = [];
  private readonly ordinals = new Map<string, number>();

  constructor() {
    this.builder.add({ atMicros: 0, kind: 'start' });
  }

  write(line: Line): void {
    const { frame, explained, lanes } = line;
    const { atMicros } = frame;
    const name = explained.messageId;
    const instance = this.sendings.length;
    const ordinal = this.count(name);
    const sent = this.builder.add({
      atMicros,
      kind: 'sent',
      node: lanes.from,
      peer: lanes.to,
      name,
      text: explained.text,
      instance,
      ordinal,
      cause: this.findCause(explained.cause),
      rule: findRule(explained.rule),
    });
    const { kind, reason } = explained.fate;
    const isLost = kind === 'lost';
    const arrival = this.builder.add({
      atMicros,
      kind,
      node: isLost ? lanes.from : lanes.to,
      peer: isLost ? lanes.to : lanes.from,
      name,
      text: kind === 'delivered' ? explained.text : reason,
      instance,
      ordinal,
      cause: sent,
    });
    this.sendings.push(sent);
    this.arrivals.push(arrival);
    if (isLost) this.lostCount++;
    this.frames.push({ record: sent, number: frame.number, bytes: frame.bytes });
    this.noteVsis(line, sent);
    this.writeStates(line, sent, arrival);
    for (const text of explained.notes)
      this.builder.add({ atMicros, kind: 'note', node: lanes.from, text, cause: sent });
  }

  listVsis(): TraceVsi[] {
    return [...this.vsis].map(([region, messages]) => ({ region, messages }));
  }

  /** What repeats or acknowledges a frame is about the same VSIs. */
  private noteVsis({ explained }: Line, sent: number): void {
    const { changes, cause } = explained;
    const own = changes.map(({ region }) => region);
    const regions = own.length > 0 || cause === null ? own : (this.regions[cause.index] ?? []);
    this.regions.push(regions);
    for (const region of regions) {
      const messages = this.vsis.get(region) ?? [];
      this.vsis.set(region, messages);
      if (messages.at(-1) !== sent) messages.push(sent);
    }
  }

  /** The sender changes with the sending, the other end with the arrival. */
  private writeStates({ frame, explained, lanes }: Line, sent: number, arrival: number): void {
    for (const { region, states, rule } of explained.changes)
      for (const side of [explained.sender, getOtherSide(explained.sender)]) {
        const text = states[side];
        if (text === undefined) continue;
        const isSender = side === explained.sender;
        this.builder.add({
          atMicros: frame.atMicros,
          kind: 'state',
          node: isSender ? lanes.from : lanes.to,
          name: region,
          text,
          cause: isSender ? sent : arrival,
          rule: findRule(rule),
        });
      }
  }

  private count(messageId: string): number {
    const ordinal = (this.ordinals.get(messageId) ?? 0) + 1;
    this.ordinals.set(messageId, ordinal);
    return ordinal;
  }

  private findCause(cause: Explained['cause']): number {
    if (cause === null) return NONE;
    const records = cause.kind === 'sending' ? this.sendings : this.arrivals;
    return records[cause.index] ?? NONE;
  }
}

/** As the columns of a trace say it. */
const NONE = -1;

function findRule(id: string | null): number {
  return id === null ? NONE : getRuleIndex(id);
}
