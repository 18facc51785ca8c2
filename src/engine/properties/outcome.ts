import type { OutcomeInfo } from '../../trace/catalogue';
import { hasPulled } from './metrics';
import { oneVmRunning } from './one-vm-running';
import type { RunFacts } from './run-facts';
import { getLastVmState } from './run-facts';

export interface Outcome {
  readonly info: OutcomeInfo;
  applies(facts: RunFacts): boolean;
}

const isSource = (facts: RunFacts, state: string): boolean =>
  getLastVmState(facts, 'source-host') === state;
const isDestination = (facts: RunFacts, state: string): boolean =>
  getLastVmState(facts, 'destination-host') === state;

/** The first that fits is the outcome; the last fits always. */
export const OUTCOMES: readonly Outcome[] = [
  {
    info: {
      id: 'split-brain',
      title: 'Split brain',
      sentence: 'Both VMs ran at the same moment',
      tone: 'bad',
    },
    applies: (facts) => oneVmRunning.check(facts).length > 0,
  },
  {
    info: {
      id: 'migrated-with-state',
      title: 'Migrated with state',
      sentence: 'VM runs at destination',
      tone: 'good',
    },
    applies: (facts) =>
      isDestination(facts, 'running') && isSource(facts, 'destroyed') && hasPulled(facts),
  },
  {
    info: {
      id: 'migrated-without-state',
      title: 'Migrated without state',
      sentence: 'VM runs at destination, dynamic state not transferred',
      tone: 'good',
    },
    applies: (facts) => isDestination(facts, 'running') && isSource(facts, 'destroyed'),
  },
  {
    info: {
      id: 'source-not-released',
      title: 'Source not released',
      sentence: 'VM runs at destination, the suspended VM is left at source',
      tone: 'leftover',
      missed: { question: 'Why was the source not released?', wish: 'vm:source-host:destroyed' },
    },
    applies: (facts) => isDestination(facts, 'running'),
  },
  {
    info: {
      id: 'backed-out',
      title: 'Backed out',
      sentence: 'VM runs at source',
      tone: 'back-out',
      missed: { question: 'Why did the VM not move?', wish: 'vm:destination-host:running' },
    },
    applies: (facts) => isSource(facts, 'running') && isDestination(facts, 'destroyed'),
  },
  {
    info: {
      id: 'stalled-before-stop',
      title: 'Stalled before the stop',
      sentence: 'VM runs at source, the migration never got going',
      tone: 'leftover',
      missed: { question: 'Why did the VM not move?', wish: 'vm:destination-host:running' },
    },
    applies: (facts) => isSource(facts, 'running') && !hasBackedOut(facts),
  },
  {
    info: {
      id: 'source-resumed-alone',
      title: 'Source resumed alone',
      sentence: 'VM runs at source by its guard, the destination still waits',
      tone: 'leftover',
      missed: { question: 'Why did the VM not move?', wish: 'vm:destination-host:running' },
    },
    applies: (facts) => isSource(facts, 'running'),
  },
  {
    info: {
      id: 'outage',
      title: 'Outage',
      sentence: 'No VM runs, and nothing will change that',
      tone: 'bad',
      missed: { question: 'Why does no VM run?', wish: 'vm:destination-host:running' },
    },
    applies: () => true,
  },
];

export const OUTCOME_INFOS = OUTCOMES.map((outcome) => outcome.info);

/** The outcome of a run in which nothing is in flight and no timer armed; null when a limit stopped it before. */
export function computeOutcome(facts: RunFacts, outcomes = OUTCOMES): string | null {
  if (!facts.isQuiet) return null;
  return outcomes.find((outcome) => outcome.applies(facts))?.info.id ?? null;
}

function hasBackedOut(facts: RunFacts): boolean {
  return facts.find('source-host', 'state', 'phase').some(({ text }) => text === 'backed-out');
}
