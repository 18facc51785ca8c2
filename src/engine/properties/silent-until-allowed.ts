import type { Breach } from './define';
import { defineProperty } from './define';
import type { RunFacts } from './run-facts';
import { hasBefore } from './run-facts';

/** We draw no frames of the VM itself: a VM that does not run sends nothing, so this is about when a VM runs. */
export const silentUntilAllowed = defineProperty({
  info: {
    id: 'silent-until-allowed',
    title: 'Silent VMs',
    sentence:
      'The source VM sends nothing after its stop, unless Migration failed has come; the destination VM sends nothing before Associate Rsp.',
    source:
      'inferred from the slides: suspension at the source, "Destination VM cannot be started until Association"',
  },
  check: (facts) => [...checkSource(facts), ...checkDestination(facts)],
});

function checkSource(facts: RunFacts): Breach[] {
  const stops = facts.find('source-host', 'vm', 'suspended');
  const failures = facts.find('source-host', 'delivered', 'migration-failed');
  return facts
    .find('source-host', 'vm', 'running')
    .filter((record) => hasBefore(stops, record) && !hasBefore(failures, record))
    .map((record) => ({
      record,
      reason: 'The source VM ran again though Migration failed had not come.',
    }));
}

function checkDestination(facts: RunFacts): Breach[] {
  const associated = facts.find('destination-host', 'delivered', 'associate-rsp');
  return facts
    .find('destination-host', 'vm', 'running')
    .filter((record) => !hasBefore(associated, record))
    .map((record) => ({ record, reason: 'The destination VM ran before Associate Rsp had come.' }));
}
