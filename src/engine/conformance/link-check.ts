import type { VdpTlv } from '../../wire/vdp/index';
import { isAssociation } from '../../wire/vdp/index';
import type { AssociationTlv } from '../../wire/vdp/index';
import { MANAGER_ID } from '../../wire/vdp/manager-id';
import { shortVsiId } from '../../wire/vdp/vsi-id';
import type { Telling } from '../kernel/effects';
import { COMPONENT } from '../roles/evb/component';
import { bridgeRole } from './vdp/bridge-role';
import type { Said } from './differences';
import { Driver } from './driver';
import type { Finding } from './findings';
import { judgeFrame, judgeSide } from './form-check';
import type { Arrival } from './vdp/inputs';
import { getBridgeMachine, getStationMachine } from './machines';
import type { EndIndex, ObservedLink, Request, Seen, Side } from './observe';
import { Agreement, Port } from './port';
import { ReceiveCheck } from './receive-check';
import { stationRole } from './vdp/station-role';
import { TransmitCheck } from './transmit-check';
import { VsiEnd } from './vdp/vsi-end';

/** One end of a link: its ECP in both directions and its VSIs. */
interface End {
  readonly side: Side | null;
  readonly port: Port;
  readonly transmit: TransmitCheck;
  readonly receive: ReceiveCheck;
  /** By format and VSIID: what names a VSI on a port (802.1Q 41.2.7). */
  readonly vsis: Map<string, VsiEnd>;
}

/** Both ends of a link, each driven by what the other end is seen to send. */
export class LinkCheck {
  private readonly link: ObservedLink;
  private readonly agreement = new Agreement();
  private readonly ends: readonly [End, End];
  private readonly findings: Finding[] = [];

  constructor(link: ObservedLink) {
    this.link = link;
    this.ends = [this.createEnd(0), this.createEnd(1)];
  }

  /** Pauses after each frame. */
  *run(): Generator<void, Finding[]> {
    for (const seen of this.link.frames) {
      this.take(seen);
      yield;
    }
    for (const { transmit, vsis } of this.ends) {
      transmit.finish();
      for (const vsi of vsis.values()) vsi.finish();
    }
    return [
      ...this.findings,
      ...this.ends.flatMap(({ transmit, receive, vsis }) => [
        ...transmit.findings,
        ...receive.findings,
        ...[...vsis.values()].flatMap(({ findings }) => findings),
      ]),
    ];
  }

  private createEnd(index: EndIndex): End {
    const port = new Port(this.link, index, this.agreement);
    const side = this.link.sides[index];
    return {
      side,
      port,
      transmit: new TransmitCheck(port, this.agreement),
      receive: new ReceiveCheck(port, side ?? 'station'),
      vsis: new Map(),
    };
  }

  private take(seen: Seen): void {
    const { content, end } = seen;
    const own = this.ends[end];
    const other = this.ends[end === 0 ? 1 : 0];
    this.findings.push(...judgeFrame(seen, own.port));
    if (content.kind === 'evb') this.agreement.hear(end, content.exponents);
    if (content.kind === 'request') this.takeRequest(seen, content, [own, other]);
    if (content.kind !== 'acknowledgement') return;
    own.receive.takeAck(seen, content);
    other.transmit.takeAck(seen.record, seen.atMicros, content.header.sequence);
  }

  private takeRequest(seen: Seen, request: Request, [own, other]: readonly [End, End]): void {
    if (!own.transmit.takeRequest(seen, request)) {
      other.receive.takeRepetition();
      return;
    }
    if (own.transmit.hasStartedAnew && own.side === 'station')
      for (const vsi of own.vsis.values()) vsi.forget();
    const saids = listSaid(request.tlvs);
    if (own.side !== null) this.say(seen, saids, own);
    const [arrival, tellings] = other.receive.takeNew(seen, request);
    if (other.side !== null) this.tell(tellings, saids, { end: other, arrival });
  }

  private say({ record, atMicros }: Seen, saids: readonly Said[], end: End): void {
    for (const said of saids) {
      const finding = judgeSide(said.tlv, end.side, { record, port: end.port });
      if (finding === null) this.findVsi(end, said.tlv)?.say({ record, atMicros, said });
      else this.findings.push(finding);
    }
  }

  private tell(
    tellings: readonly Telling[],
    saids: readonly Said[],
    { end, arrival }: { readonly end: End; readonly arrival: Arrival },
  ): void {
    for (const { component, event } of tellings) {
      const { tlv } = event as { readonly tlv?: VdpTlv };
      const said = saids.find((one) => one.tlv === tlv);
      if (component === COMPONENT.vdp && said !== undefined)
        this.findVsi(end, said.tlv)?.tell({ said, event, arrival });
    }
  }

  private findVsi(end: End, tlv: AssociationTlv): VsiEnd | null {
    const { side, port, vsis } = end;
    if (side === null) return null;
    const key = `${tlv.vsiIdFormat}:${tlv.vsiId}`;
    const known = vsis.get(key);
    if (known !== undefined) return known;
    const machine = side === 'station' ? getStationMachine() : getBridgeMachine();
    const getLength = (timer: string) => this.agreement.getLength(timer);
    const vsi = new VsiEnd(side === 'station' ? stationRole : bridgeRole, {
      machine: `VDP ${side}`,
      port,
      vsi: shortVsiId({ vsiIdFormat: tlv.vsiIdFormat, vsiId: tlv.vsiId }),
      createDriver: () => new Driver(machine, getLength),
      getLength,
    });
    vsis.set(key, vsi);
    return vsi;
  }
}

/** Every command of an ECPDU by itself, with the manager that stands in front. */
function listSaid(tlvs: readonly VdpTlv[]): Said[] {
  const [manager] = tlvs;
  const managerId =
    manager?.kind === MANAGER_ID.kind && 'managerId' in manager ? manager.managerId : '';
  return tlvs.filter(isAssociation).map((tlv) => ({ managerId, tlv }));
}
