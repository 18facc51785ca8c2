import type { TraceNode } from '../../../trace/trace';
import { compileMachine } from '../../kernel/machine/compile-machine';
import type { NetworkNode, NodeComponent, NodeMachine } from '../../kernel/network';
import type { Command, Filling, Vsi } from './vdp/command';
import type { ComponentDefinition } from './component';
import { COMPONENT } from './component';
import { ecpReceive } from './ecp/receive';
import type { EcpNumbers } from './ecp/transmit';
import { ecpTransmit } from './ecp/transmit';
import { evbNegotiation } from './negotiation/negotiation';
import type { Exponents } from '../../../wire/lldp/exponents';
import type { Port } from './ecp/pdu';
import { createEvbPort } from './port';
import { vdpBridge } from './vdp/bridge';
import type { ReadExtra } from './vdp/payload';
import { createDelivery } from './vdp/payload';
import { vdpStation } from './vdp/station';

/** All machines below a role, for the words of a trace. */
const EVB_COMPONENTS = [vdpStation, vdpBridge, ecpTransmit, ecpReceive, evbNegotiation];
export const EVB_RULES = EVB_COMPONENTS.flatMap(({ rules }) => rules);

export interface EvbEnd {
  readonly info: TraceNode;
  readonly role: NodeMachine;
  readonly port: Port;
  readonly vsi: Vsi;
  readonly retries: number;
  readonly numbers?: EcpNumbers;
  readonly translate: NonNullable<NetworkNode['translate']>;
  readonly readExtra?: ReadExtra;
  /** The command that the VSI is associated by from before the run. */
  readonly startsWith?: Command;
  /** Negotiates with EVB first, from these values. */
  readonly negotiates?: Exponents;
}

export function createStation(end: EvbEnd): NetworkNode {
  const { vsi, startsWith = null } = end;
  const settings = { managerId: vsi.managerId, startsWith };
  return createNode(end, 'station', compile(COMPONENT.vdp, vdpStation, settings));
}

export function createBridge(end: EvbEnd, filling: Filling): NetworkNode {
  const { vsi, startsWith } = end;
  const settings = { managerId: vsi.managerId, startsWith: startsWith?.tlv ?? null, filling };
  return createNode(end, 'bridge', compile(COMPONENT.vdp, vdpBridge, settings));
}

function createNode(end: EvbEnd, side: 'station' | 'bridge', vdp: NodeComponent): NetworkNode {
  const { info, role, port, retries, translate, readExtra = () => null, negotiates } = end;
  const deliver = createDelivery(side, readExtra, end.vsi);
  const evb =
    negotiates === undefined
      ? []
      : [compile(COMPONENT.evb, evbNegotiation, { ...port, role: side, local: negotiates })];
  return {
    info,
    ...role,
    components: [
      vdp,
      compile(COMPONENT.transmit, ecpTransmit, {
        ...port,
        retries,
        ...(end.numbers === undefined ? {} : { numbers: end.numbers }),
      }),
      compile(COMPONENT.receive, ecpReceive, { ...port, deliver }),
      ...evb,
    ],
    port: createEvbPort(port.address),
    translate,
  };
}

function compile<S>(id: string, definition: ComponentDefinition<S>, settings: S): NodeComponent {
  return {
    id,
    machine: compileMachine(definition.createMachine(settings)),
    regions: definition.regions,
    describe: (state, context) => definition.describe(state, context),
  };
}
