import type { CompiledMachine } from '../kernel/machine/compile-machine';
import { compileMachine } from '../kernel/machine/compile-machine';
import { createDelivery } from '../roles/evb/vdp/payload';
import { ecpReceive } from '../roles/evb/ecp/receive';
import { ecpTransmit } from '../roles/evb/ecp/transmit';
import { vdpBridge } from '../roles/evb/vdp/bridge';
import { vdpStation } from '../roles/evb/vdp/station';
import type { Side } from './observe';

/** Addresses play no part: what a machine sends is compared without them. */
const PORT = { peer: 'peer', address: '02:00:00:00:00:00' };

/** Each is compiled once, when the first capture needs it. */
const COMPILED = new Map<string, CompiledMachine>();

function compileOnce(key: string, compile: () => CompiledMachine): CompiledMachine {
  const known = COMPILED.get(key) ?? compile();
  COMPILED.set(key, known);
  return known;
}

export function getTransmitMachine(retries: number): CompiledMachine {
  return compileOnce(`transmit ${retries}`, () =>
    compileMachine(ecpTransmit.createMachine({ ...PORT, retries })),
  );
}

export function getReceiveMachine(side: Side): CompiledMachine {
  const deliver = createDelivery(side, () => null);
  return compileOnce(`receive ${side}`, () =>
    compileMachine(ecpReceive.createMachine({ ...PORT, deliver })),
  );
}

/** The manager ID is compared apart: a VSI keeps the one that its command came with. */
export function getStationMachine(): CompiledMachine {
  const settings = { managerId: '', startsWith: null };
  return compileOnce('station', () => compileMachine(vdpStation.createMachine(settings)));
}

/** What the bridge fills in is taken from its answer: a null VID that our machine "fills" with 0 stays open. */
export function getBridgeMachine(): CompiledMachine {
  const settings = { managerId: '', startsWith: null, filling: { vid: 0, pcp: 0 } };
  return compileOnce('bridge', () => compileMachine(vdpBridge.createMachine(settings)));
}
