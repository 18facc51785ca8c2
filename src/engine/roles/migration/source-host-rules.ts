import type { Rule } from '../../../trace/trace';
import { SLIDES } from '../role';

const REFERENCE = `${SLIDES}, "VM migration reference diagram"`;
const INFERRED = `inferred from ${SLIDES}`;

export const SOURCE_HOST_RULES: readonly Rule[] = [
  {
    id: 'source-host.start',
    sentence: 'The source VM runs, and the source hypervisor asks for a VM at the destination.',
    source: REFERENCE,
  },
  {
    id: 'source-host.instantiated',
    sentence:
      'Once the source hears that the destination VM exists, it starts to copy memory while its own VM runs on.',
    source: `${REFERENCE}: "Destination hypervisor must notify source hypervisor that destination VM is instantiated before copy can start"`,
  },
  {
    id: 'source-host.stop',
    sentence:
      'When the pre-copy is over the source VM stops; its bridge is told, and the rest of the memory is sent.',
    source: `${REFERENCE}: "Transfer of final (dynamic) portion of VM state cannot begin until source VM has stopped executing"`,
  },
  {
    id: 'source-host.vm-running',
    sentence:
      'When the source learns that the destination VM runs, there is no way back: it destroys its own VM and de-associates.',
    source: `${REFERENCE}: "When source learns that destination VM is running, there is no longer the possibility of backout so source VM can be stopped"`,
  },
  {
    id: 'source-host.vm-running-early',
    sentence:
      'When the source learns that the destination VM runs, it de-associates first and keeps its suspended VM until the bridge has answered.',
    source: `${SLIDES}, "Or? (minor point)"; the order is inferred, the drawing is lost`,
  },
  {
    id: 'source-host.migration-failed-running',
    sentence: 'The migration has failed before the source VM stopped: it simply runs on.',
    source: `${INFERRED}, "PULL completes after memory copy (alt 1)"`,
  },
  {
    id: 'source-host.migration-failed-stopped',
    sentence:
      'The migration has failed: the source VM, still instantiated, runs again at once and its bridge is told.',
    source: `${INFERRED}, "PULL completes after memory copy (alt 1)"`,
  },
  {
    id: 'source-host.guard',
    sentence:
      'The source has heard nothing for the guard time and runs its VM again. This is unsafe: the destination VM may already run.',
    source: 'ours: the unsafe choice that a review must be able to see',
  },
  {
    id: 'source-host.released',
    sentence: 'The source bridge has let go of the VM: the source is done.',
    source: `${SLIDES}, "Associate/Deassociate in diagram"`,
  },
  {
    id: 'source-host.released-early',
    sentence: 'The source bridge has let go of the VM: now the source destroys it.',
    source: `${SLIDES}, "Or? (minor point)"; the order is inferred, the drawing is lost`,
  },
  {
    id: 'source-host.crash',
    sentence: 'A hypervisor that goes down takes its VM and all it knew with it.',
    source: 'ours',
  },
  {
    id: 'source-host.restart',
    sentence:
      'A restarted source hypervisor has no VM any more and takes no part in the migration.',
    source: 'ours',
  },
];
