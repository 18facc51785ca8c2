import type { Catalogue, OutcomeInfo } from '../../../../trace/catalogue';
import type { ExploreResult, ExploreStep, Witness } from '../../../../trace/answers/exploration';
import type { ApartLine } from '../../../../trace/queries/explorations/tell-apart';
import { tellClassesApart } from '../../../../trace/queries/explorations/tell-apart';
import type { RunSpec } from '../../../../trace/run-spec';
import { findOutcome } from '../../outcomes/find-outcome';

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

/** The run that shows it best: with as few changes as can be found. */
export const getSpec = ({ simple, exact }: Finding): RunSpec | null => simple ?? exact;

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
  /** Index into the groups. */
  readonly group: number;
  /** What tells its row from others that read the same. */
  readonly apart: readonly ApartLine[];
}

/** One order of each class, as far as the list goes, by group. */
export function listClassFindings(
  { classes }: ExploreResult,
  catalogue: Catalogue,
): ClassFinding[] {
  if (classes === null) return [];
  const apart = tellClassesApart(classes);
  return classes.rows.map(({ outcome, faults, steps, spec, group }, row): ClassFinding => ({
    key: `class ${row + 1}`,
    kind: 'class',
    ...findOutcome(catalogue, outcome),
    outcome,
    group,
    apart: apart[row] ?? [],
    faults,
    steps,
    simple: null,
    exact: spec,
  }));
}

const BY_TROUBLE: readonly OutcomeInfo['tone'][] = ['bad', 'leftover', 'back-out', 'good'];

/** What a reviewer wants to see first: the worst outcome. */
export function findMostTelling(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted(
    (a, b) => BY_TROUBLE.indexOf(a.tone) - BY_TROUBLE.indexOf(b.tone) || rank(a) - rank(b),
  )[0];
}

const rank = ({ kind }: Finding): number => (kind === 'property' ? 1 : 0);
