import type { Difference, Quirk } from '../../trace/answers/conformance';
import { Driver } from './driver';
import type { Finding } from './findings';
import { describeOffset, findRule } from './findings';
import { getTransmitMachine } from './machines';
import type { Request, Seen } from './observe';
import type { Agreement, Port } from './port';
import { QUIRKS } from './quirks';
import { getSlack } from './tolerances';

const TIMER = 'ack-timer';

interface Sent {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** What one end may send by 802.1Q 43.3.7: one ECPDU at a time, repeated until it is acknowledged, 1 + R times at most. */
export class TransmitCheck {
  readonly findings: Finding[] = [];
  private readonly port: Port;
  private readonly agreement: Agreement;
  /** Null until the first request: what was before the capture is not known. */
  private driver: Driver | null = null;
  /** As it was before the last acknowledgement, which may never have arrived. */
  private unacknowledged: Driver | null = null;
  private last: Sent | null = null;
  /** The last request counts from 1 again. */
  hasStartedAnew = false;

  constructor(port: Port, agreement: Agreement) {
    this.port = port;
    this.agreement = agreement;
  }

  /** Whether it is a new ECPDU, and not the last one again. */
  takeRequest({ record, atMicros }: Seen, request: Request): boolean {
    const { sequence } = request.header;
    const { last } = this;
    const isRepeated =
      last !== null && last.sequence === sequence && hasSameBytes(last.bytes, request.bytes);
    if (isRepeated) this.judgeRepetition(record, atMicros);
    else this.judgeNew(record, atMicros, sequence);
    this.last = { sequence, bytes: request.bytes };
    return !isRepeated;
  }

  takeAck(record: number, atMicros: number, sequence: number): void {
    const { driver } = this;
    if (driver === null || driver.context['sequence'] !== sequence) return;
    if (driver.state !== 'transmit-ecpdu') return;
    this.expectRepetition(driver, atMicros, record);
    if (driver.state !== 'transmit-ecpdu') return;
    this.unacknowledged = driver.fork();
    const event = { type: 'ecp.ack', sequence };
    driver.step(event, atMicros);
    this.port.noteFree(atMicros);
  }

  /** Nothing follows: the last record of the link is where a missing repetition would show. */
  finish(): void {
    if (this.driver !== null) this.expectRepetition(this.driver, this.port.lastSeenMicros, null);
  }

  private judgeRepetition(record: number, atMicros: number): void {
    const driver = this.unacknowledged ?? this.driver;
    if (driver === null) return;
    this.driver = driver;
    this.unacknowledged = null;
    const due = driver.getDue(TIMER);
    const slack = getSlack(due?.lengthMicros ?? 0);
    const { rule } = driver.step({ type: `timer.${TIMER}` }, atMicros);
    this.port.noteSending(atMicros);
    if (rule !== 'ecp-transmit.repeat') {
      this.report({
        record,
        rule: 'ecp-transmit.give-up',
        state: 'transmit-ecpdu',
        condition: `retries = R = ${this.agreement.exponents.retries}`,
        observed: 'the ECPDU is sent once more',
        expected: `no more than ${this.agreement.exponents.retries + 1} sendings: the ECPDU is given up`,
      });
      this.restart(this.last?.sequence ?? 0, atMicros);
    } else if (due !== null && Math.abs(atMicros - due.atMicros) > slack)
      this.report({
        record,
        rule: 'ecp-transmit.repeat',
        state: 'transmit-ecpdu',
        condition: 'ackTimer = 0',
        observed: `repeated ${describeOffset(atMicros, due.atMicros)}`,
        expected: 'repeated when the ack timer ends',
      });
  }

  private judgeNew(record: number, atMicros: number, sequence: number): void {
    const { driver } = this;
    this.unacknowledged = null;
    this.port.noteSending(atMicros);
    this.hasStartedAnew = driver !== null && isRestart(driver, sequence);
    if (driver === null || this.hasStartedAnew) {
      this.restart(sequence, atMicros);
      return;
    }
    this.expectRepetition(driver, atMicros, record);
    if (driver.state === 'transmit-ecpdu')
      this.report({
        record,
        rule: 'ecp-transmit.wait',
        state: 'transmit-ecpdu',
        condition: 'ackReceived = false',
        observed: 'a new ECPDU while the last one is not acknowledged',
        expected: `ECPDU ${String(driver.context['sequence'])} again when the ack timer ends; the new one waits`,
      });
    else this.judgeSequence(driver, record, sequence);
    this.restart(sequence, atMicros);
  }

  private judgeSequence(driver: Driver, record: number, sequence: number): void {
    const expected = Number(driver.context['sequence']);
    if (sequence === expected) return;
    this.report({
      record,
      rule: 'ecp-transmit.send',
      state: 'wait-for-request',
      condition: 'sequence + 1',
      observed: `ECPDU ${sequence}`,
      expected: `ECPDU ${expected}, the number after the last`,
      differences: [
        { field: 'ECP sequence', observed: String(sequence), expected: String(expected) },
      ],
    });
  }

  /** From here on our machine has just sent what was seen. */
  private restart(sequence: number, atMicros: number): void {
    const { retries } = this.agreement.exponents;
    const driver = new Driver(getTransmitMachine(retries), (timer) =>
      this.agreement.getLength(timer),
    );
    driver.amend({ sequence });
    const event = { type: 'ecp.request', pdu: { message: 'ecp-request', tlvs: [] } };
    driver.step(event, atMicros);
    this.driver = driver;
  }

  /** Before `atMicros` the ack timer has ended: our machine would have sent again, or given up. */
  private expectRepetition(driver: Driver, atMicros: number, record: number | null): void {
    const due = driver.getDue(TIMER);
    if (driver.state !== 'transmit-ecpdu' || due === null) return;
    const slack = getSlack(due.lengthMicros);
    if (due.atMicros + slack >= atMicros) return;
    const sends = Number(driver.context['sends']);
    const { rule } = driver.fork().step({ type: `timer.${TIMER}` }, due.atMicros);
    const shown = this.port.firstRecordAfter(due.atMicros + slack) ?? record;
    if (rule === 'ecp-transmit.repeat' && shown !== null)
      this.report({
        record: shown,
        rule: 'ecp-transmit.repeat',
        state: 'transmit-ecpdu',
        condition: 'ackTimer = 0 and retries < R',
        observed: `ECPDU ${String(driver.context['sequence'])} is not acknowledged and was sent ${sends === 1 ? 'once' : `${sends} times`}`,
        expected: `sent again when the ack timer ends, ${this.agreement.exponents.retries + 1} times in all`,
        quirk: this.port.stoodStill(due.atMicros) ? QUIRKS.standsStill : null,
      });
    // Given up, or taken for given up, so that one omission is told once.
    driver.force('wait-for-request', {
      sequence: nextSequence(Number(driver.context['sequence'])),
      sends: 0,
      current: null,
    });
    this.port.noteFree(due.atMicros);
  }

  private report(told: {
    readonly record: number;
    readonly rule: string;
    readonly state: string;
    readonly condition: string;
    readonly observed: string;
    readonly expected: string;
    readonly differences?: readonly Difference[];
    readonly quirk?: Quirk | null;
  }): void {
    this.findings.push({
      differences: [],
      quirk: null,
      ...told,
      rule: findRule(told.rule),
      node: this.port.node,
      machine: 'ECP transmit',
      vsi: null,
    });
  }
}

/** A port that came up again counts from 1 (802.1Q 43.3.7, INIT_TRANSMIT). */
function isRestart(driver: Driver, sequence: number): boolean {
  return sequence === 1 && Number(driver.context['sequence']) > 2;
}

const nextSequence = (sequence: number) => (sequence >= 0xffff ? 1 : sequence + 1);

function hasSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}
