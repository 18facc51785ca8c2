import type { Catalogue, OutcomeInfo } from '../../../trace/catalogue';
import type { ExploreResult, ExploreStep, Witness } from '../../../trace/exploration';
import type { RunSpec } from '../../../trace/run-spec';
import { findOutcome } from '../outcomes/find-outcome';

/** Something that was found and can be looked at as a ladder. */
export interface Finding {
  /** As in `ExploreView.shown`. */
  readonly key: string;
  readonly kind: 'outcome' | 'property' | 'endless' | 'class';
  readonly title: string;
  readonly sentence: string;
  readonly tone: OutcomeInfo['tone'];
  readonly faults: number;
  readonly steps: readonly ExploreStep[];
  /** As few changes to the scenario as can be found; null when there is no such run. */
  readonly simple: RunSpec | null;
  /** Exactly these steps in this order. */
  readonly exact: RunSpec | null;
}

export const keyOfOutcome = (id: string): string => `outcome ${id}`;
export const keyOfProperty = (id: string): string => `property ${id}`;
export const ENDLESS = 'endless';

/** Shortest orders to each outcome, to what never ends, and to each broken property that counts. */
export function listWitnesses(
  { witnesses }: ExploreResult,
  catalogue: Catalogue,
  ignored: readonly string[],
): Finding[] {
  return witnesses.flatMap((witness): Finding[] => {
    const { shows } = witness;
    if (shows.kind === 'endless')
      return [{ ...witness, ...ENDLESS_WORDS, key: ENDLESS, kind: 'endless', tone: 'bad' }];
    if (shows.kind === 'outcome') return [describeOutcome(witness, shows.id, catalogue)];
    if (ignored.includes(shows.id)) return [];
    const info = catalogue.properties.find(({ id }) => id === shows.id);
    const title = `Breaks: ${info?.title ?? shows.id}`;
    const words = { title, sentence: info?.sentence ?? '' };
    const key = keyOfProperty(shows.id);
    return [{ ...witness, ...words, key, kind: 'property', tone: 'bad' }];
  });
}

const ENDLESS_WORDS = {
  title: 'Never ends',
  sentence: 'From here no order of events leads to an end.',
};

function describeOutcome(witness: Witness, id: string, catalogue: Catalogue): Finding {
  const { title, sentence, tone } = findOutcome(catalogue, id);
  return { ...witness, title, sentence, tone, key: keyOfOutcome(id), kind: 'outcome' };
}

export interface ClassFinding extends Finding {
  readonly outcome: string;
  readonly pull: PullTime;
}

/** One order of each class, as far as the list goes, by when the PULL is over. */
export function listClassFindings(
  { classes }: ExploreResult,
  catalogue: Catalogue,
): ClassFinding[] {
  const findings = (classes?.rows ?? []).map(
    ({ outcome, faults, steps, spec }, row): ClassFinding => ({
      key: `class ${row + 1}`,
      kind: 'class',
      ...findOutcome(catalogue, outcome),
      outcome,
      pull: getPullTime(steps),
      faults,
      steps,
      simple: null,
      exact: spec,
    }),
  );
  return PULL_TIMES.flatMap((time) => findings.filter(({ pull }) => pull === time));
}

const BY_TROUBLE: readonly OutcomeInfo['tone'][] = ['bad', 'leftover', 'back-out', 'good'];

/** What a reviewer wants to see first: the worst outcome. */
export function findMostTelling(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted(
    (a, b) => BY_TROUBLE.indexOf(a.tone) - BY_TROUBLE.indexOf(b.tone) || rank(a) - rank(b),
  )[0];
}

const rank = ({ kind }: Finding): number => (kind === 'property' ? 1 : 0);

/** The slides tell orders apart by when the PULL is over. */
export const PULL_TIMES = ['before', 'after', 'never'] as const;

export type PullTime = (typeof PULL_TIMES)[number];

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
      step.node === node && (isFault(step) || (step.rule !== '' && step.name !== BEGINNING)),
  );
}

const BEGINNING = 'instantiate';

export function isFault({ kind }: ExploreStep): boolean {
  return !NO_FAULT.includes(kind);
}

const NO_FAULT: readonly ExploreStep['kind'][] = ['deliver', 'expire', 'work'];
