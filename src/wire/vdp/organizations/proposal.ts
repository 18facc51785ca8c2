import { uint } from '../../fields/field';
import type { FieldValues } from '../../fields/field';
import { numberFrom } from '../../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE } from '../../tlv/tlv-definition';
import { shortVsiId, VSI_ID, VSI_ID_FORMAT } from '../vsi-id';

/**
 * The two additions of the June 2011 proposal (Dynamic Information Migration). They were never ratified and never had
 * a format: the octets below are ours, so that the proposal can be seen at work.
 *
 * The OUI is a locally administered value (second lowest bit of its first octet), so nobody owns it.
 */
const PROPOSAL_OUI = '021106';

const SOURCE = 'June 2011 proposal; format ours';
const NOTE =
  'The proposal gives no format; octets, values and OUI are ours. Not part of the ratified standard.';

export const PROPOSAL_EVENTS = {
  vmStopped: 1,
  pullCompleted: 2,
  pullFailed: 3,
  /** Ours, for the serialized variant: PULL is to follow the copy. */
  copyComplete: 4,
} as const;

const EVENT_NAMES: Readonly<Record<number, string>> = {
  [PROPOSAL_EVENTS.vmStopped]: 'VM migrating and stopped',
  [PROPOSAL_EVENTS.pullCompleted]: 'PULL completed',
  [PROPOSAL_EVENTS.pullFailed]: 'PULL failed',
  [PROPOSAL_EVENTS.copyComplete]: 'copy complete',
};

export const PROPOSAL_NOTIFICATION = defineTlv({
  kind: 'proposal-notification',
  type: ORGANIZATIONAL_TYPE,
  oui: PROPOSAL_OUI,
  subtype: 1,
  name: 'Proposal 2011: migration notification',
  source: SOURCE,
  meaning:
    'One way, not answered. Source host to its bridge: the VM is migrating and has stopped. Bridge to destination host: PULL completed or failed.',
  ourReading: NOTE,
  layout: [
    uint('event', 8, {
      name: 'Event',
      source: SOURCE,
      meaning: 'What happened. Copy complete is ours, for the serialized variant.',
      values: EVENT_NAMES,
    }),
    VSI_ID_FORMAT,
    VSI_ID,
  ],
  summarize: (values) => `${nameEvent(values)} (proposal), VSI ${shortVsiId(values)}`,
});

const nameEvent = (values: FieldValues) =>
  EVENT_NAMES[numberFrom(values, 'event')] ?? 'Unknown event';

export const PULL_STATES = { asked: 0, pending: 1, succeeded: 2, failed: 3 } as const;

const STATE_NAMES: Readonly<Record<number, string>> = {
  [PULL_STATES.asked]: 'asked for',
  [PULL_STATES.pending]: 'pending',
  [PULL_STATES.succeeded]: 'succeeded',
  [PULL_STATES.failed]: 'failed',
};

export const PROPOSAL_PULL_STATUS = defineTlv({
  kind: 'proposal-pull-status',
  type: ORGANIZATIONAL_TYPE,
  oui: PROPOSAL_OUI,
  subtype: 2,
  name: 'Proposal 2011: PULL status',
  source: SOURCE,
  meaning:
    'The destination host asks its bridge whether PULL has succeeded, failed or is pending; the bridge answers.',
  ourReading: NOTE,
  layout: [
    uint('operation', 8, {
      name: 'Operation',
      source: SOURCE,
      meaning: 'Question or answer.',
      values: { 0: 'request', 1: 'response' },
    }),
    uint('pullState', 8, {
      name: 'PULL state',
      source: SOURCE,
      meaning: 'In a response: how far PULL is. 0 in a request.',
      values: STATE_NAMES,
    }),
    VSI_ID_FORMAT,
    VSI_ID,
  ],
  summarize: (values) =>
    `PULL status ${namePullState(values)} (proposal), VSI ${shortVsiId(values)}`,
});

const namePullState = (values: FieldValues) =>
  values['operation'] === 0
    ? 'request'
    : (STATE_NAMES[numberFrom(values, 'pullState')] ?? 'unknown');
