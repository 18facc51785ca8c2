import type { Rule } from '../../../trace/trace';
import { SLIDES } from '../role';

const START = `${SLIDES}: "Destination VM cannot be started until Association and PULL Rsp completes"; "can start executing after the copy is complete"`;
const ALT_1 = `${SLIDES}, "PULL completes after memory copy (alt 1)"`;
const ALT_2 = `${SLIDES}, "PULL completes after memory copy (alt 2)"`;
const POLLED = `${SLIDES}, "PULL completes before memory copy (alt)"`;

export const DESTINATION_HOST_RULES: readonly Rule[] = [
  {
    id: 'destination-host.start',
    sentence: 'The destination asks for the association at once, while its VM is still being made.',
    source: `${SLIDES}: "Associate should not be requested until VM has been instantiated?? Again, I don't think this is necessary."`,
  },
  {
    id: 'destination-host.instantiate',
    sentence:
      'The destination VM is made, not yet running; the source is told, and the bridge is asked to associate it with the M bit set.',
    source: `${SLIDES}, "VM migration reference diagram" and "Associate/Deassociate in diagram"`,
  },
  {
    id: 'destination-host.instantiate-only',
    sentence:
      'The destination VM is made, not yet running, and the source is told; the association was asked for before.',
    source: `${SLIDES}: "Associate should not be requested until VM has been instantiated?? Again, I don't think this is necessary."`,
  },
  {
    id: 'destination-host.associated',
    sentence: 'The destination VM is associated; its start still waits for the copy or the PULL.',
    source: START,
  },
  {
    id: 'destination-host.associated-starts',
    sentence: 'The association was the last thing to wait for: the destination VM is started.',
    source: START,
  },
  {
    id: 'destination-host.pre-copy',
    sentence: 'The pages arrive while the source VM runs on.',
    source: `${SLIDES}, "VM migration reference diagram"`,
  },
  {
    id: 'destination-host.final-copy',
    sentence:
      'The memory is complete; the start still waits for the association or the PULL, and from here on the destination may grow impatient.',
    source: `${ALT_1}: "Destination server determines how to behave when 'PULL Completed' arrives after memory copied"`,
  },
  {
    id: 'destination-host.final-copy-starts',
    sentence: 'The copy was the last thing to wait for: the destination VM is started.',
    source: START,
  },
  {
    id: 'destination-host.pull-completed',
    sentence:
      'The dynamic state is in place; the start still waits for the copy or the association.',
    source: START,
  },
  {
    id: 'destination-host.pull-completed-starts',
    sentence: 'The PULL was the last thing to wait for: the destination VM is started.',
    source: START,
  },
  {
    id: 'destination-host.pull-status',
    sentence:
      'The bridge says that the PULL has succeeded; the start still waits for the association.',
    source: POLLED,
  },
  {
    id: 'destination-host.pull-status-starts',
    sentence: 'The bridge says that the PULL has succeeded: the destination VM is started.',
    source: POLLED,
  },
  {
    id: 'destination-host.pull-pending',
    sentence: 'The PULL is not over: the destination will ask again after a while.',
    source: `repeating is inferred from ${POLLED}`,
  },
  {
    id: 'destination-host.poll',
    sentence: 'It is time to ask the bridge again.',
    source: `repeating is inferred from ${POLLED}`,
  },
  {
    id: 'destination-host.n-backs-out',
    sentence:
      'The n seconds are over: the destination gives up, destroys its VM, tells the source, and de-associates.',
    source: `${ALT_1}: "it can wait 'n seconds' and then back out of VM migration"; the messages are inferred`,
  },
  {
    id: 'destination-host.n-proceeds',
    sentence: 'The n seconds are over: the destination VM is started without the dynamic state.',
    source: `${ALT_2}: "after waiting 'n seconds' destination server could allow the migration to proceed"`,
  },
  {
    id: 'destination-host.n-not-associated',
    sentence:
      'The n seconds are over, but there is no association: no start without it, so it backs out.',
    source: 'ours: no start before Association, ever',
  },
  {
    id: 'destination-host.association-failed',
    sentence:
      'VDP has no association to offer, or lost it: the destination backs out instead of waiting for ever.',
    source: 'ours: the slides know no association that fails',
  },
  {
    id: 'destination-host.resume',
    sentence: 'The destination VM runs, and the source is told.',
    source: `${SLIDES}, "VM migration reference diagram": "Notification is sent from destination hypervisor to source hypervisor to indicate that destination VM is running"`,
  },
  {
    id: 'destination-host.deassociated',
    sentence: 'The bridge has let go of the destination VM; nothing is left to do.',
    source: `inferred from ${ALT_1}`,
  },
  {
    id: 'destination-host.crash',
    sentence: 'A hypervisor that goes down takes its VM and all it knew with it.',
    source: 'ours',
  },
  {
    id: 'destination-host.restart',
    sentence: 'A restarted destination hypervisor has no VM and knows of no migration.',
    source: 'ours',
  },
];
