import type { Telling } from '../kernel/effects';
import { Driver } from './driver';
import type { Finding } from './findings';
import { findRule } from './findings';
import { FORM_RULES } from './form-rules';
import type { Arrival } from './vdp/inputs';
import { getReceiveMachine } from './machines';
import type { Content, Request, Seen, Side } from './observe';
import type { Port } from './port';

type Acknowledgement = Extract<Content, { readonly kind: 'acknowledgement' }>;

/** What one end may acknowledge by 802.1Q 43.3.8: every ECPDU that arrives, once for each time it arrives. */
export class ReceiveCheck {
  readonly findings: Finding[] = [];
  private readonly port: Port;
  private readonly driver: Driver;
  private readonly arrivals: Arrival[] = [];

  constructor(port: Port, side: Side) {
    this.port = port;
    this.driver = new Driver(getReceiveMachine(side), () => 0);
  }

  /** A new ECPDU from the other end: whom its TLVs are for. */
  takeNew({ atMicros }: Seen, { header, tlvs }: Request): [Arrival, readonly Telling[]] {
    const event = { type: 'ecp.pdu', header, tlvs };
    const { tellings } = this.driver.step(event, atMicros);
    const arrival = {
      sequence: header.sequence,
      seenMicros: atMicros,
      open: 1,
      ackedMicros: null,
    };
    this.arrivals.push(arrival);
    // Late acknowledgements come for the last few; what is older nobody waits for.
    if (this.arrivals.length > MOST_OPEN) this.arrivals.shift();
    return [arrival, tellings];
  }

  takeRepetition(): void {
    const last = this.arrivals.at(-1);
    if (last !== undefined) last.open++;
  }

  takeAck(seen: Seen, { header, isEmpty }: Acknowledgement): void {
    if (!isEmpty) this.report(seen, 'an acknowledgement with a payload', FORM_RULES.emptyAck);
    const { sequence } = header;
    const matching = this.arrivals.findLast(
      (arrival) => arrival.sequence === sequence && arrival.open > 0,
    );
    const last = this.arrivals.at(-1);
    if (matching === undefined && last !== undefined) this.judgeUnasked(seen, sequence, last);
    const acked = matching ?? last;
    if (acked === undefined) return;
    acked.open = Math.max(0, acked.open - 1);
    acked.ackedMicros ??= seen.atMicros;
  }

  private judgeUnasked(seen: Seen, sequence: number, last: Arrival): void {
    const expected =
      last.open > 0
        ? `an acknowledgement of ECPDU ${last.sequence}`
        : `nothing: ECPDU ${last.sequence} is acknowledged already`;
    this.findings.push({
      record: seen.record,
      node: this.port.node,
      machine: 'ECP receive',
      vsi: null,
      observed: `an acknowledgement of ECPDU ${sequence}`,
      expected,
      differences:
        last.sequence === sequence
          ? []
          : [
              {
                field: 'ECP sequence',
                observed: String(sequence),
                expected: String(last.sequence),
              },
            ],
      state: 'send-ack',
      condition: 'the sequence of what has arrived',
      rule: findRule('ecp-receive.new'),
      quirk: null,
    });
  }

  private report({ record }: Seen, observed: string, rule: Finding['rule']): void {
    this.findings.push({
      record,
      node: this.port.node,
      machine: 'ECP receive',
      vsi: null,
      observed,
      expected: 'an acknowledgement that ends after its header',
      differences: [],
      state: 'send-ack',
      condition: '',
      rule,
      quirk: null,
    });
  }
}

const MOST_OPEN = 8;
