import { assertDefined } from '../../lib/assert';
import type { Rule, TraceLink } from '../../trace/trace';
import { compileMachine } from '../kernel/machine/compile-machine';
import type { Network, NetworkNode } from '../kernel/network';
import { database } from './migration/database';
import { destinationBridge } from './migration/destination-bridge';
import { destinationHost } from './migration/destination-host';
import type { RoleDefinition } from './role';
import type { Settings } from './settings';
import { sourceBridge } from './migration/source-bridge';
import { sourceHost } from './migration/source-host';

/** In the order of the lanes. */
export const ROLES: readonly RoleDefinition[] = [
  sourceHost,
  sourceBridge,
  database,
  destinationBridge,
  destinationHost,
];

export const RULES: readonly Rule[] = ROLES.flatMap((role) => role.rules);

export const LINKS: readonly TraceLink[] = [
  createLink('source-host', 'destination-host'),
  createLink('source-host', 'source-bridge'),
  createLink('source-bridge', 'database'),
  createLink('database', 'destination-bridge'),
  createLink('destination-bridge', 'destination-host'),
];

function createLink(first: string, second: string): TraceLink {
  return { id: `${first}-${second}`, ends: [indexOfNode(first), indexOfNode(second)] };
}

function indexOfNode(id: string): number {
  const index = ROLES.findIndex((role) => role.node.id === id);
  assertDefined(ROLES[index], `node ${id}`);
  return index;
}

const networks = new Map<string, Network>();

/** The five nodes with machines for these settings; compiled once per settings. */
export function createNetwork(settings: Settings): Network {
  const key = Object.values(settings).join(' ');
  const known = networks.get(key);
  if (known) return known;
  const network = { nodes: ROLES.map((role) => createNode(role, settings)), links: LINKS };
  networks.set(key, network);
  return network;
}

function createNode(role: RoleDefinition, settings: Settings): NetworkNode {
  return {
    info: role.node,
    machine: compileMachine(role.createMachine(settings)),
    regions: role.regions,
    describe: (state, context) => role.describe(state, context),
  };
}
