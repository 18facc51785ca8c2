import type { Parameter } from '../../trace/catalogue';
import { SLIDES } from '../roles/role';
import { DEFAULT_SETTINGS } from '../roles/settings';
import { defineChoice } from './define';

export const DECISIONS: readonly Parameter[] = [
  defineChoice({
    id: 'variant',
    title: 'How the PULL is learned',
    help: 'How the destination hypervisor learns that the PULL is over, and when the PULL is asked for.',
    source: `${SLIDES}: main ladders, "PULL completes before memory copy (alt)", "Mike Krause suggestion to serialize"`,
    options: [
      { id: 'notify', title: 'Notified', help: 'The bridge sends PULL Completed.' },
      { id: 'poll', title: 'Polled', help: 'The hypervisor asks its bridge for the PULL status.' },
      {
        id: 'serialize',
        title: 'Serialised',
        help: 'PULL is asked for only after the copy; the bridge sends PULL Completed.',
      },
    ],
    defaultValue: DEFAULT_SETTINGS.variant,
  }),
  defineChoice({
    id: 'policy',
    title: 'When the PULL is late',
    help: 'What the destination does when the copy is complete and the PULL is not.',
    source: `${SLIDES}, "PULL completes after memory copy", alt 1 and alt 2`,
    options: [
      { id: 'wait', title: 'Wait', help: 'Wait for ever.' },
      { id: 'alt1', title: 'Back out after n', help: 'Alt 1: after n, give the migration up.' },
      {
        id: 'alt2',
        title: 'Proceed after n',
        help: 'Alt 2: after n, start the VM without its dynamic state.',
      },
    ],
    defaultValue: DEFAULT_SETTINGS.policy,
  }),
  defineChoice({
    id: 'guard',
    title: 'Source guard',
    help: 'What the source does when it hears nothing after it stopped its VM.',
    source: 'ours; the seed forbids back-out after VM Running',
    options: [
      { id: 'off', title: 'Stay suspended', help: 'Wait for ever with the VM suspended.' },
      {
        id: 'resume',
        title: 'Resume (unsafe)',
        help: 'Run the VM again after the guard time, though the other may run already.',
      },
    ],
    defaultValue: DEFAULT_SETTINGS.guard,
  }),
  defineChoice({
    id: 'associate-when',
    title: 'Associate',
    help: 'Whether the association waits until the destination VM has been made.',
    source: `${SLIDES}: "Associate should not be requested until VM has been instantiated?? Again, I don't think this is necessary."`,
    options: [
      {
        id: 'once-instantiated',
        title: 'Once instantiated',
        help: 'Associate Req leaves when the destination VM exists.',
      },
      {
        id: 'at-once',
        title: 'At once',
        help: 'Associate Req leaves with the request to make the VM; the order is ours.',
      },
    ],
    defaultValue: DEFAULT_SETTINGS.associateWhen,
  }),
  defineChoice({
    id: 'deassociate-when',
    title: 'De-associate',
    help: 'Whether the source de-associates before or after it destroys its VM.',
    source: `${SLIDES}, "Or? (minor point)"; the two orders are inferred`,
    options: [
      { id: 'after', title: 'VM destroyed first', help: 'Then De-associate Req.' },
      {
        id: 'before',
        title: 'De-associate first',
        help: 'The VM is destroyed once De-associate Rsp has come.',
      },
    ],
    defaultValue: DEFAULT_SETTINGS.deassociateWhen,
  }),
  defineChoice({
    id: 'wire',
    title: 'Wire',
    help: 'What the messages between a host and its bridge are: names, or real frames of VDP over ECP.',
    source: '802.1Q 41, 43; the additions of the proposal in a format of ours',
    options: [
      { id: 'off', title: 'Off', help: 'Named messages, exactly the rules of the slides.' },
      {
        id: 'proposal',
        title: 'Proposal',
        help: 'VDP over ECP, with the notices that the slides propose as organizational TLVs of ours.',
      },
      {
        id: 'ratified',
        title: 'Ratified',
        help: 'VDP over ECP as ratified: M and S bits only, so nothing says how the PULL stands.',
      },
    ],
    defaultValue: 'proposal',
  }),
];
