import type { ExploreStep, PullTime } from '../../answers/exploration';

/** The slides tell orders apart by when the PULL is over. */
export const PULL_HEADINGS: Readonly<Record<PullTime, string>> = {
  before: 'PULL completes before the copy',
  after: 'PULL completes after the copy',
  alone: 'PULL completes, the copy never ends',
  never: 'PULL never completes',
};

/** What has come so far of the two that decide, in order. */
export type PullProgress = '' | 'copy' | 'pull' | 'pull copy' | 'copy pull';

const PULL_TIME_OF: Readonly<Record<PullProgress, PullTime>> = {
  '': 'never',
  copy: 'never',
  pull: 'alone',
  'pull copy': 'before',
  'copy pull': 'after',
};

export function getTimeOfProgress(progress: PullProgress): PullTime {
  return PULL_TIME_OF[progress];
}

/** With something more that the destination host's role takes in. */
export function advancePull(
  progress: PullProgress,
  { name, text }: Pick<ExploreStep, 'name' | 'text'>,
): PullProgress {
  // On a wire the answer to a poll names its VSI as well.
  const isPull = name === 'pull-completed' || text.split(', ').includes('succeeded');
  if (isPull) return progress === 'copy' ? 'copy pull' : progress || 'pull';
  if (name !== 'final-copy') return progress;
  return progress === 'pull' ? 'pull copy' : progress || 'copy';
}

export function getPullTime(steps: readonly ExploreStep[]): PullTime {
  const taken = steps.filter((step) => step.isRoleInvolved && step.node === DESTINATION);
  return getTimeOfProgress(taken.reduce(advancePull, ''));
}

/** Its role takes in both the copy and the news of the PULL. */
export const DESTINATION = 'destination-host';

/** Faults, and what one node takes in; not the request with which every order begins. */
export function listTold(steps: readonly ExploreStep[], node: string): ExploreStep[] {
  return steps.filter(
    (step) =>
      step.node === node && (isFault(step) || (step.isRoleInvolved && step.name !== BEGINNING)),
  );
}

const BEGINNING = 'instantiate';

export function isFault({ kind }: ExploreStep): boolean {
  return !NO_FAULT.includes(kind);
}

const NO_FAULT: readonly ExploreStep['kind'][] = ['deliver', 'expire', 'work'];

/** Of these every row tells what they take in: together they decide how a migration ends. */
export const TOLD_NODES = ['destination-host', 'database'] as const;

/** What goes wrong anywhere else. */
export function listOtherFaults(steps: readonly ExploreStep[]): ExploreStep[] {
  const told: readonly string[] = TOLD_NODES;
  return steps.filter((step) => isFault(step) && !told.includes(step.node));
}
