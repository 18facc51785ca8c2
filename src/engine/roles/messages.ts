import type { MessageType } from '../../trace/trace';
import { SLIDES } from './role';

const REFERENCE = `${SLIDES}, "VM migration reference diagram"`;
const ASSOCIATE = `${SLIDES}, "Associate/Deassociate in diagram"`;
const PULL_AFTER = `${SLIDES}, "If PULL completes after memory copy"`;
const ALT_1 = `${SLIDES}, "PULL completes after memory copy (alt 1)"`;
const POLLED = `${SLIDES}, "PULL completes before memory copy (alt)"`;

/** Everything that is ever drawn as an arrow, in the order in which a reader meets it. */
export const MESSAGE_TYPES: readonly MessageType[] = [
  {
    id: 'instantiate',
    title: 'Instantiate destination VM',
    shortTitle: 'Instantiate',
    plane: 'control',
    form: 'request',
    summary:
      'The source hypervisor asks the destination hypervisor to make an empty VM. Its latency includes the making.',
    source: REFERENCE,
  },
  {
    id: 'instantiated',
    title: 'VM instantiated',
    shortTitle: 'Instantiated',
    plane: 'control',
    form: 'response',
    summary:
      'The destination VM exists and does not run yet. Only now may the copy of memory start.',
    source: REFERENCE,
  },
  {
    id: 'associate-req',
    title: 'Associate Req (M=1)',
    shortTitle: 'Assoc (M=1)',
    plane: 'vdp',
    form: 'request',
    summary:
      'Asks the bridge to associate the VM. The M bit says that the VM migrates from elsewhere, so its dynamic state can be pulled.',
    source: `${ASSOCIATE}; the M bit: ${SLIDES}, "Conclusions"`,
  },
  {
    id: 'associate-rsp',
    title: 'Associate Rsp',
    shortTitle: 'Assoc Rsp',
    plane: 'vdp',
    form: 'response',
    summary:
      'The VM is associated with the bridge. Without this the destination VM must not start.',
    source: ASSOCIATE,
  },
  {
    id: 'pre-copy',
    title: 'Pre-copy',
    shortTitle: 'Pre-copy',
    plane: 'memory',
    form: 'bulk',
    summary: 'Memory is copied while the source VM runs on. It costs no downtime.',
    source: REFERENCE,
  },
  {
    id: 'final-copy',
    title: 'Final copy',
    shortTitle: 'Final copy',
    plane: 'memory',
    form: 'bulk',
    summary:
      'The rest of the memory, sent after the source VM stopped. Its end says that the copy is complete.',
    source: REFERENCE,
  },
  {
    id: 'vm-stopped',
    title: 'VM stopped',
    shortTitle: 'Stopped',
    plane: 'vdp',
    form: 'notice',
    summary:
      'Tells the source bridge that this VM is migrating and has stopped. From here on the bridge may PUSH its dynamic state.',
    source: `${PULL_AFTER}; the notice: ${SLIDES}, "Conclusions"`,
  },
  {
    id: 'push-req',
    title: 'PUSH Req',
    shortTitle: 'PUSH',
    plane: 'state',
    form: 'request',
    summary: 'The source bridge stores the dynamic network state of the VM in the database.',
    source: PULL_AFTER,
  },
  {
    id: 'push-rsp',
    title: 'PUSH Rsp OK',
    shortTitle: 'PUSH OK',
    plane: 'state',
    form: 'response',
    summary: 'The database has stored the state.',
    source: PULL_AFTER,
  },
  {
    id: 'pull-req',
    title: 'PULL Req',
    shortTitle: 'PULL',
    plane: 'state',
    form: 'request',
    summary:
      'The destination bridge asks the database for the dynamic state. It may ask before the state is there; then the answer waits.',
    source: PULL_AFTER,
  },
  {
    id: 'pull-rsp',
    title: 'PULL Rsp OK',
    shortTitle: 'PULL OK',
    plane: 'state',
    form: 'response',
    summary:
      'The database hands the dynamic state to the destination bridge. It comes after both PUSH and PULL.',
    source: PULL_AFTER,
  },
  {
    id: 'pull-completed',
    title: 'PULL Completed',
    shortTitle: 'PULL done',
    plane: 'vdp',
    form: 'notice',
    summary:
      'The bridge tells the destination hypervisor that the dynamic state is in place. The VM may start.',
    source: `${PULL_AFTER}; the notice: ${SLIDES}, "Conclusions"`,
  },
  {
    id: 'pull-status-req',
    title: 'PULL status Req',
    shortTitle: 'Status?',
    plane: 'vdp',
    form: 'request',
    summary: 'The destination hypervisor asks its bridge how the PULL stands.',
    source: POLLED,
  },
  {
    id: 'pull-status-rsp',
    title: 'PULL status Rsp',
    shortTitle: 'Status',
    plane: 'vdp',
    form: 'response',
    summary: 'The bridge says whether the PULL has succeeded or is still pending.',
    source: POLLED,
  },
  {
    id: 'copy-complete',
    title: 'Copy complete',
    shortTitle: 'Copied',
    plane: 'vdp',
    form: 'notice',
    summary: 'Tells the destination bridge that the memory has come, so that the PULL can begin.',
    source: `inferred from ${SLIDES}, "Mike Krause suggestion to serialize"`,
  },
  {
    id: 'vm-running',
    title: 'VM running',
    shortTitle: 'Running',
    plane: 'control',
    form: 'notice',
    summary:
      'The destination VM runs. When the source learns this there is no way back: it lets its own VM go.',
    source: REFERENCE,
  },
  {
    id: 'migration-failed',
    title: 'Migration failed',
    shortTitle: 'Failed',
    plane: 'control',
    form: 'notice',
    summary: 'The destination has given up and destroyed its VM. The source may run its own again.',
    source: `inferred from ${ALT_1}`,
  },
  {
    id: 'vm-resumed',
    title: 'VM resumed',
    shortTitle: 'Resumed',
    plane: 'vdp',
    form: 'notice',
    summary:
      'Tells the source bridge that the VM runs here again. In VDP this would be an Associate with S = 0.',
    source: `inferred from ${ALT_1}`,
  },
  {
    id: 'deassociate-req',
    title: 'De-associate Req',
    shortTitle: 'De-assoc',
    plane: 'vdp',
    form: 'request',
    summary: 'Asks the bridge to let go of the VM.',
    source: ASSOCIATE,
  },
  {
    id: 'deassociate-rsp',
    title: 'De-associate Rsp',
    shortTitle: 'De-assoc Rsp',
    plane: 'vdp',
    form: 'response',
    summary: 'The bridge has let go of the VM.',
    source: ASSOCIATE,
  },
];
