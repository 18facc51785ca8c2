import type { Catalogue } from '../../../trace/catalogue';
import { findOutcome } from './find-outcome';

/** The look of an outcome: its tone, and a number that tells it from others of that tone on this page. */
export type GetLook = (id: string) => string;

/** The first of a tone is plain, further ones are hatched. */
export function createLooks(catalogue: Catalogue, ids: readonly string[]): GetLook {
  return (id) => {
    const { tone } = findOutcome(catalogue, id);
    const alike = ids.filter((other) => findOutcome(catalogue, other).tone === tone);
    return `${tone}-${Math.max(0, alike.indexOf(id)) % 3}`;
  };
}

/** Whether it is told by more than its colour. */
export function isHatched(look: string): boolean {
  return look.startsWith('leftover') || /-[12]$/.test(look);
}
