import type { ExploreStep } from '../../answers/exploration';

/** The slides tell orders apart by when the PULL is over. */
export const PULL_TIMES = ['before', 'after', 'never'] as const;

export type PullTime = (typeof PULL_TIMES)[number];

export const PULL_HEADINGS: Readonly<Record<PullTime, string>> = {
  before: 'PULL completes before the copy',
  after: 'PULL completes after the copy',
  never: 'PULL never completes',
};

export function getPullTime(steps: readonly ExploreStep[]): PullTime {
  const copy = steps.findIndex((step) => isTaken(step) && step.name === 'final-copy');
  const pull = steps.findIndex(
    (step) => isTaken(step) && (step.name === 'pull-completed' || step.text === 'succeeded'),
  );
  if (pull < 0) return 'never';
  return copy < 0 || pull < copy ? 'before' : 'after';
}

function isTaken({ kind, rule }: ExploreStep): boolean {
  return (kind === 'deliver' || kind === 'duplicate') && rule !== '';
}

/** Faults, and what one node takes in; not the request with which every order begins. */
export function listTold(steps: readonly ExploreStep[], node: string): ExploreStep[] {
  return steps.filter(
    (step) =>
      step.node === node && (isFault(step) || (isTakenByRole(step) && step.name !== BEGINNING)),
  );
}

/** Not what ECP and VDP keep to themselves: acknowledgements, repeated frames, their time-outs. */
export function isTakenByRole({ node, rule }: ExploreStep): boolean {
  return rule.startsWith(`${node}.`);
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
