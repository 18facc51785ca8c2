import { compileMachine } from '../kernel/machine/compile-machine';
import type { Network, NetworkNode, NodeMachine } from '../kernel/network';
import { LINKS, ROLES } from '../roles';
import type { EcpNumbers } from '../roles/evb/ecp/transmit';
import { createCommand } from '../roles/evb/vdp/command';
import type { EvbEnd } from '../roles/evb/evb-node';
import { createBridge, createStation } from '../roles/evb/evb-node';
import type { RoleDefinition } from '../roles/role';
import type { Settings, Wire } from '../roles/settings';
import { EXAMPLE_VSI } from './example-vsi';
import { createTranslators, readProposal } from './wired-messages';

interface Place {
  readonly side: 'station' | 'bridge';
  readonly peer: string;
  readonly address: string;
  /** The source VM is associated from before the migration. */
  readonly isAssociated: boolean;
}

const SOURCE = { isAssociated: true };
const DESTINATION = { isAssociated: false };

const PLACES: Readonly<Record<string, Place>> = {
  'source-host': {
    ...SOURCE,
    side: 'station',
    peer: 'source-bridge',
    address: '02:00:00:01:aa:01',
  },
  'source-bridge': {
    ...SOURCE,
    side: 'bridge',
    peer: 'source-host',
    address: '02:00:00:01:bb:02',
  },
  'destination-bridge': {
    ...DESTINATION,
    side: 'bridge',
    peer: 'destination-host',
    address: '02:00:00:02:bb:02',
  },
  'destination-host': {
    ...DESTINATION,
    side: 'station',
    peer: 'destination-bridge',
    address: '02:00:00:02:aa:01',
  },
};

const networks = new Map<string, Network>();

/** The five nodes, with real frames between each host and its bridge; compiled once per settings. */
export function createWiredNetwork(
  settings: Settings,
  wire: Wire,
  retries: number,
  numbers?: EcpNumbers,
): Network {
  const ecp = numbers === undefined ? { retries } : { retries, numbers };
  const key = JSON.stringify([wire, ecp, settings]);
  const known = networks.get(key);
  if (known) return known;
  const network = {
    nodes: ROLES.map((role) => createNode(role, { ...settings, wire }, ecp)),
    links: LINKS,
  };
  networks.set(key, network);
  return network;
}

function createNode(
  role: RoleDefinition,
  settings: Settings & { readonly wire: Wire },
  ecp: Pick<EvbEnd, 'retries' | 'numbers'>,
): NetworkNode {
  const machine: NodeMachine = {
    machine: compileMachine(role.createMachine(settings)),
    regions: role.regions,
    describe: (state, context) => role.describe(state, context),
  };
  const at = PLACES[role.node.id];
  if (at === undefined) return { info: role.node, ...machine };
  const end: EvbEnd = {
    info: role.node,
    role: machine,
    port: { peer: at.peer, address: at.address },
    vsi: EXAMPLE_VSI,
    ...ecp,
    translate: createTranslate(at.peer, settings.wire),
    readExtra: readProposal,
    ...(at.isAssociated ? { startsWith: createCommand('associate', EXAMPLE_VSI) } : {}),
  };
  return at.side === 'station' ? createStation(end) : createBridge(end, { vid: 100, pcp: 0 });
}

function createTranslate(peer: string, wire: Wire): NonNullable<NetworkNode['translate']> {
  const translators = createTranslators(EXAMPLE_VSI, wire);
  return (send) => {
    if (send.to !== peer) return null;
    const telling = translators[send.message]?.(send) ?? [];
    return typeof telling === 'object' && 'component' in telling ? [telling] : telling;
  };
}
