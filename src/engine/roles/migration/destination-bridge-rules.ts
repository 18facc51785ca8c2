import type { Rule } from '../../../trace/trace';
import { SLIDES } from '../role';

export const DESTINATION_BRIDGE_RULES: readonly Rule[] = [
  {
    id: 'destination-bridge.associate',
    sentence:
      'The M bit says that this VM is migrating: the bridge associates it and at the same time asks the database for its state.',
    source: `${SLIDES}: "PULL can occur *anytime* after notification is received that the destination VM is migrated (vs. new)"`,
  },
  {
    id: 'destination-bridge.associate-only',
    sentence: 'The bridge associates the VM; the PULL waits until the copy is complete.',
    source: `${SLIDES}, "Mike Krause suggestion to serialize"`,
  },
  {
    id: 'destination-bridge.copy-complete',
    sentence: 'The copy is complete: only now the bridge asks the database for the state.',
    source: `${SLIDES}, "Mike Krause suggestion to serialize": "PULL triggered when VM copy is complete???"`,
  },
  {
    id: 'destination-bridge.pull-rsp',
    sentence: 'The state has come: the bridge applies it and then tells the hypervisor.',
    source: `${SLIDES}, "Conclusions": one-way notification that the PULL has completed; applying it first is inferred`,
  },
  {
    id: 'destination-bridge.pull-rsp-polled',
    sentence: 'The state has come: the bridge applies it and will say so when asked.',
    source: `${SLIDES}, "PULL completes before memory copy (alt)"; applying it first is inferred`,
  },
  {
    id: 'destination-bridge.status-succeeded',
    sentence: 'The PULL has succeeded: the bridge says so as soon as the state is in place.',
    source: `${SLIDES}, "Conclusions": the PULL "has succeeded, failed, or is still pending"`,
  },
  {
    id: 'destination-bridge.status-pending',
    sentence: 'The PULL is not over: the bridge answers "pending".',
    source: `${SLIDES}, "Conclusions": the PULL "has succeeded, failed, or is still pending"`,
  },
  {
    id: 'destination-bridge.deassociate',
    sentence: 'The bridge lets go of the VM and says so; state that comes later is dropped.',
    source: `inferred from ${SLIDES}, "PULL completes after memory copy (alt 1)"`,
  },
  {
    id: 'destination-bridge.crash',
    sentence: 'A bridge that goes down loses the association and what it pulled.',
    source: 'ours',
  },
  {
    id: 'destination-bridge.restart',
    sentence: 'A restarted bridge knows no association.',
    source: 'ours',
  },
];
