import { tellStep } from '../words';
import type { StepNames } from '../words';
import type { ClassFinding } from './findings';

export interface ClassFilter {
  /** An outcome id; empty: all. */
  readonly outcome: string;
  /** Each must occur in one of the steps; empty: all orders. */
  readonly words: string;
}

export const EVERY_CLASS: ClassFilter = { outcome: '', words: '' };

export interface NumberedClass {
  readonly finding: ClassFinding;
  /** Its place in the whole list, from 1: a filter leaves numbers as they are. */
  readonly number: number;
}

/** Words look into the same sentences that the witness tells its steps in; the case of letters does not matter. */
export function filterClasses(
  findings: readonly ClassFinding[],
  { outcome, words }: ClassFilter,
  names: StepNames,
): NumberedClass[] {
  const wanted = words
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  return findings
    .map((finding, index) => ({ finding, number: index + 1 }))
    .filter(({ finding }) => outcome === '' || finding.outcome === outcome)
    .filter(({ finding }) => {
      if (wanted.length === 0) return true;
      const told = finding.steps.map((step) => tellStep(step, names).toLowerCase());
      return wanted.every((word) => told.some((sentence) => sentence.includes(word)));
    });
}
