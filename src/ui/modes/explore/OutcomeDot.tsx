import type { Catalogue } from '../../../trace/catalogue';
import { findOutcome } from './findings';

/** The tone of an outcome, and a number that tells it from others of that tone. */
export function getOutcomeLook(catalogue: Catalogue, id: string): string {
  const { tone } = findOutcome(catalogue, id);
  const alike = catalogue.outcomes.filter((outcome) => outcome.tone === tone);
  return `${tone}-${alike.findIndex((outcome) => outcome.id === id) % 3}`;
}

/** Colour and hatching as in the bars; the name beside it carries the meaning. */
export function OutcomeDot({
  catalogue,
  id,
}: {
  readonly catalogue: Catalogue;
  readonly id: string;
}) {
  return <i className="explore-dot" data-look={getOutcomeLook(catalogue, id)} aria-hidden />;
}
