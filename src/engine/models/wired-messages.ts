import { assertDefined } from '../../lib/assert';
import type { VdpTlv } from '../../wire/vdp/index';
import {
  PROPOSAL_EVENTS,
  PROPOSAL_NOTIFICATION,
  PROPOSAL_PULL_STATUS,
  PULL_STATES,
} from '../../wire/vdp/organizations/proposal';
import { STATUS } from '../../wire/vdp/status';
import type { SendParams, Telling } from '../kernel/effects';
import type { Command, Vsi, VsiTlv } from '../roles/evb/vdp/command';
import { createCommand, createPdu } from '../roles/evb/vdp/command';
import { COMPONENT } from '../roles/evb/component';
import { MESSAGE_TYPES } from '../roles/messages';
import type { Wire } from '../roles/settings';

/** What each message between a host and its bridge becomes; a text says that it has no place on this wire. */
type Translator = (send: SendParams) => Telling | string;

const ask = (command: Command): Telling => {
  const event = { type: 'vdp.command', command };
  return { component: COMPONENT.vdp, event };
};

const grant: Telling = { component: COMPONENT.vdp, event: { type: 'vdp.grant' }, carries: true };

function put({ message, verdict }: SendParams, vsi: Vsi, tlv: VsiTlv): Telling {
  const event = { type: 'ecp.request', pdu: createPdu(message, vsi.managerId, tlv, verdict) };
  return { component: COMPONENT.transmit, event };
}

const EVENTS = {
  'vm-stopped': PROPOSAL_EVENTS.vmStopped,
  'copy-complete': PROPOSAL_EVENTS.copyComplete,
  'pull-completed': PROPOSAL_EVENTS.pullCompleted,
} as const;

/** The proposal's additions: one-way notices, and the question how the PULL stands. */
function listProposal(vsi: Vsi): Readonly<Record<string, Translator>> {
  const { vsiIdFormat, vsiId } = vsi;
  const notify =
    (event: number): Translator =>
    (send) =>
      put(send, vsi, { kind: PROPOSAL_NOTIFICATION.kind, event, vsiIdFormat, vsiId });
  const status =
    (operation: number): Translator =>
    (send) => {
      const answer = send.verdict === 'succeeded' ? PULL_STATES.succeeded : PULL_STATES.pending;
      const pullState = operation === 0 ? PULL_STATES.asked : answer;
      const kind = PROPOSAL_PULL_STATUS.kind;
      return put(send, vsi, { kind, operation, pullState, vsiIdFormat, vsiId });
    };
  return {
    ...Object.fromEntries(Object.entries(EVENTS).map(([id, event]) => [id, notify(event)])),
    'pull-status-req': status(0),
    'pull-status-rsp': status(1),
  };
}

/** Without the proposal the stop is an S-bit keep-alive, and nothing says how the PULL stands. */
function listRatified(vsi: Vsi): Readonly<Record<string, Translator>> {
  const nothing: Translator = ({ message }) => {
    const { title } = assertDefined(
      MESSAGE_TYPES.find(({ id }) => id === message),
      `message ${message}`,
    );
    return `${title} is not sent: the ratified text has no TLV for it`;
  };
  const stopped = ask(rename(createCommand('associate', vsi, STATUS.suspended), 'vm-stopped'));
  return {
    'vm-stopped': () => stopped,
    'copy-complete': nothing,
    'pull-completed': nothing,
    'pull-status-req': nothing,
    'pull-status-rsp': nothing,
  };
}

const rename = (command: Command, message: string): Command => ({
  ...command,
  message,
  answer: null,
});

export function createTranslators(vsi: Vsi, wire: Wire): Readonly<Record<string, Translator>> {
  const associate = ask(createCommand('associate', vsi, STATUS.migrating));
  const deassociate = ask(createCommand('de-associate', vsi));
  const resumed = ask(rename(createCommand('associate', vsi), 'vm-resumed'));
  return {
    'associate-req': () => associate,
    'deassociate-req': () => deassociate,
    'vm-resumed': () => resumed,
    'associate-rsp': () => grant,
    'deassociate-rsp': () => grant,
    ...(wire === 'proposal' ? listProposal(vsi) : listRatified(vsi)),
  };
}

/** What the proposal's TLVs say, for the role that they are for. */
export function readProposal(tlv: VdpTlv): Telling | null {
  if (tlv.kind === PROPOSAL_NOTIFICATION.kind) {
    const [message] = Object.entries(EVENTS).find(([, event]) => event === tlv.event) ?? [];
    return message === undefined ? null : tellRole(message);
  }
  if (tlv.kind !== PROPOSAL_PULL_STATUS.kind) return null;
  if (tlv.operation === 0) return tellRole('pull-status-req');
  return tellRole(
    'pull-status-rsp',
    tlv.pullState === PULL_STATES.succeeded ? 'succeeded' : 'pending',
  );
}

function tellRole(type: string, verdict?: string): Telling {
  const event = verdict === undefined ? { type } : { type, verdict };
  return { component: COMPONENT.role, event, carries: true };
}
