import type { Catalogue, OutcomeInfo } from '../../../trace/catalogue';

/** Also for an outcome that this catalogue does not know. */
export function findOutcome(catalogue: Catalogue, id: string): OutcomeInfo {
  const known = catalogue.outcomes.find((outcome) => outcome.id === id);
  return known ?? { id, title: id, sentence: '', tone: 'bad' };
}
