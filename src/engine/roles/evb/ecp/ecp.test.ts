import { expect, it } from 'vitest';
import { compileMachine } from '../../../kernel/machine/compile-machine';
import { encodeFrame } from '../../../../wire/frame/frame';
import { toHex } from '../../../../lib/hex';
import type { Effect } from '../../../kernel/effects';
import { createCommand, createPdu } from '../vdp/command';
import { ecpReceive } from './receive';
import { ecpTransmit } from './transmit';
import type { Pdu } from './pdu';
import type { Arrow } from '../testing/component-table';
import { describeEffect, testArrows } from '../testing/component-table';
import { BRIDGE, STATION, VSI } from '../testing/samples';

const { tlv, message } = createCommand('associate', VSI);
const ASSOCIATE: Pdu = createPdu(message, VSI.managerId, tlv);
const OTHER: Pdu = { ...ASSOCIATE, message: 'deassociate-req' };
const TRANSMIT = '43.3.7';

const TRANSMIT_ARROWS: readonly Arrow[] = [
  {
    clause: `${TRANSMIT} WAIT_FOR_REQUEST`,
    state: 'wait-for-request',
    event: { type: 'ecp.request', pdu: ASSOCIATE },
    next: 'transmit-ecpdu',
    effects: ['send associate-req (1)', 'arm ack-timer'],
    contextAfter: { sends: 1, current: ASSOCIATE },
    rule: 'send',
  },
  {
    clause: `${TRANSMIT} TRANSMIT_ECPDU, one at a time`,
    state: 'transmit-ecpdu',
    context: { sequence: 1, sends: 1, current: ASSOCIATE },
    event: { type: 'ecp.request', pdu: OTHER },
    next: 'transmit-ecpdu',
    contextAfter: { waiting: [OTHER], current: ASSOCIATE },
    rule: 'wait',
  },
  {
    clause: `${TRANSMIT} TRANSMIT_ECPDU, equal number`,
    state: 'transmit-ecpdu',
    context: { sequence: 5, sends: 2, current: ASSOCIATE },
    event: { type: 'ecp.ack', sequence: 5 },
    next: 'wait-for-request',
    effects: ['cancel ack-timer'],
    contextAfter: { sequence: 6, sends: 0, current: null },
    rule: 'ack',
  },
  {
    clause: `${TRANSMIT} WAIT_FOR_REQUEST, data waits`,
    state: 'transmit-ecpdu',
    context: { sequence: 5, sends: 2, current: ASSOCIATE, waiting: [OTHER] },
    event: { type: 'ecp.ack', sequence: 5 },
    next: 'transmit-ecpdu',
    effects: ['cancel ack-timer', 'send deassociate-req (1)', 'arm ack-timer'],
    contextAfter: { sequence: 6, sends: 1, waiting: [], current: OTHER },
    rule: 'ack',
  },
  {
    clause: `${TRANSMIT}, 0 is skipped`,
    state: 'transmit-ecpdu',
    context: { sequence: 0xffff, sends: 1, current: ASSOCIATE },
    event: { type: 'ecp.ack', sequence: 0xffff },
    next: 'wait-for-request',
    effects: ['cancel ack-timer'],
    contextAfter: { sequence: 1 },
    rule: 'ack',
  },
  {
    clause: `${TRANSMIT} TRANSMIT_ECPDU, another number`,
    state: 'transmit-ecpdu',
    context: { sequence: 5, sends: 1, current: ASSOCIATE },
    event: { type: 'ecp.ack', sequence: 4 },
    next: null,
  },
  {
    clause: `${TRANSMIT} WAIT_FOR_REQUEST`,
    state: 'wait-for-request',
    event: { type: 'ecp.ack', sequence: 1 },
    next: null,
  },
  {
    clause: `${TRANSMIT} TRANSMIT_ECPDU, ackTimer = 0, retries left`,
    state: 'transmit-ecpdu',
    context: { sequence: 5, sends: 3, current: ASSOCIATE },
    event: { type: 'timer.ack-timer' },
    next: 'transmit-ecpdu',
    effects: ['send associate-req (4)', 'arm ack-timer'],
    contextAfter: { sequence: 5, sends: 4 },
    rule: 'repeat',
  },
  {
    clause: `${TRANSMIT} COUNT_ERRORS, none left`,
    state: 'transmit-ecpdu',
    context: { sequence: 5, sends: 4, errors: 1, current: ASSOCIATE },
    event: { type: 'timer.ack-timer' },
    next: 'wait-for-request',
    contextAfter: { sequence: 6, errors: 2, current: null },
    rule: 'give-up',
  },
  {
    clause: `${TRANSMIT} INIT_TRANSMIT, port down`,
    state: 'transmit-ecpdu',
    context: { sequence: 5, sends: 1, current: ASSOCIATE },
    event: { type: 'crash' },
    next: 'down',
    rule: 'crash',
  },
  {
    clause: `${TRANSMIT} INIT_TRANSMIT`,
    state: 'down',
    context: { sequence: 5, errors: 3, waiting: [OTHER] },
    event: { type: 'restart' },
    next: 'wait-for-request',
    contextAfter: { sequence: 1, errors: 0, waiting: [] },
    rule: 'restart',
  },
];

testArrows(ecpTransmit, { ...STATION, retries: 3 }, TRANSMIT_ARROWS);

const HEADER = { version: 1, operation: 0, subtype: 1, sequence: 7 };
const PDU = { type: 'ecp.pdu', header: HEADER, tlvs: ASSOCIATE.tlvs };
const HANDED_ON = 'tell vdp vdp.request';
const RECEIVE = '43.3.8';

const RECEIVE_ARROWS: readonly Arrow[] = [
  {
    clause: `${RECEIVE} RECEIVE_FIRST`,
    state: 'receive-wait',
    context: { lastSequence: 7 },
    event: PDU,
    next: 'send-ack',
    effects: [HANDED_ON, 'send ecp-ack'],
    contextAfter: { lastSequence: 7 },
    rule: 'new',
  },
  {
    clause: `${RECEIVE} RECEIVE_ECPDU, equal number`,
    state: 'send-ack',
    context: { lastSequence: 7 },
    event: PDU,
    next: 'send-ack',
    effects: ['reject: the same ECPDU again: acknowledged, not handed on', 'send ecp-ack'],
    rule: 'duplicate',
  },
  {
    clause: `${RECEIVE} NEW_ECPDU, next number`,
    state: 'send-ack',
    context: { lastSequence: 6 },
    event: PDU,
    next: 'send-ack',
    effects: [HANDED_ON, 'send ecp-ack'],
    contextAfter: { lastSequence: 7 },
    rule: 'new',
  },
  {
    clause: `${RECEIVE} NEW_ECPDU, older numbers are new too`,
    state: 'send-ack',
    context: { lastSequence: 9 },
    event: PDU,
    next: 'send-ack',
    effects: [HANDED_ON, 'send ecp-ack'],
    contextAfter: { lastSequence: 7 },
    rule: 'new',
  },
  {
    clause: `${RECEIVE} NEW_ECPDU, payload for nobody`,
    state: 'send-ack',
    context: { lastSequence: 6 },
    event: { ...PDU, tlvs: [] },
    next: 'send-ack',
    effects: ['reject: empty', 'send ecp-ack'],
    rule: 'new',
  },
  {
    clause: 'ours',
    state: 'send-ack',
    event: { type: 'crash' },
    next: 'down',
    rule: 'crash',
  },
  {
    clause: 'ours',
    state: 'receive-wait',
    event: { type: 'crash' },
    next: 'down',
    rule: 'crash',
  },
  {
    clause: `${RECEIVE} RECEIVE_WAIT`,
    state: 'down',
    event: { type: 'restart' },
    next: 'receive-wait',
    rule: 'restart',
  },
];

const receiveSettings = {
  ...BRIDGE,
  deliver: (tlvs: readonly unknown[]) =>
    tlvs.length === 0
      ? { tellings: [], reason: 'empty' }
      : { tellings: [{ component: 'vdp', event: { type: 'vdp.request' } }], reason: null },
};

testArrows(ecpReceive, receiveSettings, RECEIVE_ARROWS);

it('an ECPDU is sent 1 + R times, with the same number and bytes', () => {
  const compiled = compileMachine(ecpTransmit.createMachine({ ...STATION, retries: 3 }));
  const current = compiled.start([]);
  const effects: Effect[] = [];
  compiled.step(current, { type: 'ecp.request', pdu: ASSOCIATE } as never, effects);
  for (let count = 0; count < 4; count++)
    compiled.step(current, { type: 'timer.ack-timer' }, effects);
  const frames = effects.flatMap((effect) =>
    effect.type === 'send' ? [toHex(encodeFrame(effect.params.frame as never))] : [],
  );
  expect(frames).toHaveLength(4);
  expect(new Set(frames).size).toBe(1);
  expect(compiled.states[current.state]).toBe('wait-for-request');
});

it('request and acknowledgement are the octets of a measured exchange', () => {
  const compiled = compileMachine(ecpTransmit.createMachine({ ...STATION, retries: 3 }));
  const current = compiled.start([]);
  current.context = { ...current.context, sequence: 5 };
  const effects: Effect[] = [];
  compiled.step(current, { type: 'ecp.request', pdu: ASSOCIATE } as never, effects);
  expect(hexOf(effects)).toBe(
    '0180c200000002000000aa0189401001' +
      '00050a106d6772410000000000000000000000000621000000070105' +
      '1111111122223333444455555555555502000152540011223300' +
      '64',
  );
  const receiver = compileMachine(ecpReceive.createMachine(receiveSettings));
  const acknowledged: Effect[] = [];
  receiver.step(
    receiver.start([]),
    { ...PDU, header: { ...HEADER, sequence: 5 } } as never,
    acknowledged,
  );
  expect(acknowledged.map(describeEffect)).toContain('send ecp-ack');
  expect(hexOf(acknowledged).slice(0, 36)).toBe('0180c200000002000000bb02894014010005');
});

function hexOf(effects: readonly Effect[]): string {
  const send = effects.find(({ type }) => type === 'send');
  return send?.type === 'send' ? toHex(encodeFrame(send.params.frame as never)) : '';
}
