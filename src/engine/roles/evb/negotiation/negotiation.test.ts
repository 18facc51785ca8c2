import { expect, it } from 'vitest';
import { ByteWriter } from '../../../../lib/byte-writer';
import { toHex } from '../../../../lib/hex';
import { LLDP_FAMILY } from '../../../../wire/lldp/index';
import { encodeTlv } from '../../../../wire/tlv/encode-tlv';
import { evbNegotiation } from './negotiation';
import type { EvbSettings, EvbTlv } from './evb-tlv';
import { createEvbTlv } from './evb-tlv';
import { DEFAULT_EXPONENTS } from '../../../../wire/lldp/exponents';
import type { Arrow } from '../testing/component-table';
import { testArrows } from '../testing/component-table';
import { BRIDGE, STATION } from '../testing/samples';

const STATION_END: EvbSettings = { ...STATION, role: 'station', local: DEFAULT_EXPONENTS };
const BRIDGE_END: EvbSettings = { ...BRIDGE, role: 'bridge', local: DEFAULT_EXPONENTS };

function octetsOf(tlv: EvbTlv): string {
  const writer = new ByteWriter();
  encodeTlv(LLDP_FAMILY, tlv, writer);
  return toHex(writer.toBytes()).slice(12);
}

/** Sends back and forth until neither end has anything new to say. */
function settle(station: EvbSettings, bridge: EvbSettings) {
  let fromStation = createEvbTlv(station, null);
  let fromBridge = createEvbTlv(bridge, null);
  for (let round = 0; round < 4; round++) {
    fromStation = createEvbTlv(station, fromBridge);
    fromBridge = createEvbTlv(bridge, fromStation);
  }
  return { fromStation, fromBridge };
}

it('the station first says that it knows nothing, then repeats what it heard, as measured', () => {
  expect(octetsOf(createEvbTlv(STATION_END, null))).toBe('000f6e9414');
  expect(octetsOf(settle(STATION_END, BRIDGE_END).fromStation)).toBe('070d6eb434');
});

it('both ends settle on the larger of each value; once both send it, both call it remote, as open-lldp does', () => {
  const local = { retries: 1, rte: 16, rwd: 18, rka: 22 };
  const { fromStation, fromBridge } = settle({ ...STATION_END, local }, BRIDGE_END);
  const inUse = { retries: 3, rte: 16, rwd: 20, rka: 22 };
  expect(fromStation).toMatchObject({ ...inUse, rwdRol: 1, rkaRol: 1 });
  expect(fromBridge).toMatchObject({ ...inUse, rwdRol: 1, rkaRol: 1 });
  expect(fromBridge).toMatchObject({ mode: 1, rrctr: 1, rrreq: 1, rrstat: 1, sgid: 1 });
});

const FIRST = createEvbTlv(BRIDGE_END, null);
const SETTLED = settle(STATION_END, BRIDGE_END).fromBridge;
const D = 'D.2.12';

const ARROWS: readonly Arrow[] = [
  {
    clause: `${D}, the bridge is heard`,
    state: 'unheard',
    event: { type: 'evb.tlv', tlv: FIRST },
    next: 'heard',
    effects: ['send evb-tlv', 'arm lldp-interval', 'tell role evb-up', 'arm lldp-ttl'],
    contextAfter: { remote: FIRST },
    rule: 'first',
  },
  {
    clause: `${D}, something changed`,
    state: 'heard',
    context: { remote: FIRST },
    event: { type: 'evb.tlv', tlv: SETTLED },
    next: 'heard',
    effects: ['send evb-tlv', 'arm lldp-interval', 'arm lldp-ttl'],
    contextAfter: { remote: SETTLED },
    rule: 'changed',
  },
  {
    clause: `${D}, nothing changed`,
    state: 'heard',
    context: { remote: SETTLED },
    event: { type: 'evb.tlv', tlv: SETTLED },
    next: 'heard',
    effects: ['arm lldp-ttl'],
    rule: 'unchanged',
  },
  ...['unheard', 'heard'].map((state): Arrow => ({
    clause: '802.1AB 9.2.5.7 msgTxInterval',
    state,
    event: { type: 'timer.lldp-interval' },
    next: state,
    effects: ['send evb-tlv', 'arm lldp-interval'],
    rule: 'interval',
  })),
  {
    clause: '802.1AB 9.2.5.22 TTL',
    state: 'heard',
    context: { remote: SETTLED },
    event: { type: 'timer.lldp-ttl' },
    next: 'unheard',
    effects: ['cancel lldp-interval', 'tell role evb-down', 'send evb-tlv', 'arm lldp-interval'],
    contextAfter: { remote: null },
    rule: 'lost',
  },
  { clause: 'ours', state: 'unheard', event: { type: 'crash' }, next: 'down', rule: 'crash' },
  { clause: 'ours', state: 'heard', event: { type: 'crash' }, next: 'down', rule: 'crash' },
  {
    clause: `${D}, restarted`,
    state: 'down',
    event: { type: 'restart' },
    next: 'unheard',
    effects: ['send evb-tlv', 'arm lldp-interval'],
    rule: 'restart',
  },
];

testArrows(evbNegotiation, STATION_END, ARROWS);
