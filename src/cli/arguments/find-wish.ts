import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Wish } from '../../trace/answers/why-not';

/** What the rules of a run bring: what did not come, and what came, which one cannot ask about. */
export interface WishesOfRun {
  readonly wishes: readonly Wish[];
  readonly fulfilled: readonly Wish[];
}

/** From strict to loose; a looser way counts only where no stricter one finds anything. */
const WAYS: readonly ((wish: Wish, text: string) => boolean)[] = [
  ({ id }, text) => id === text,
  ({ id }, text) => id.endsWith(`:${text}`),
  ({ title }, text) => title.toLowerCase() === text,
  ({ title }, text) => title.toLowerCase().includes(text),
];

/** By its id or an end of it, or by its title or a part of it, if only one has that. */
export function findWish({ wishes, fulfilled }: WishesOfRun, text: string): Result<Wish> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return fail(`no wish is called "${text}"; use ${listIds(wishes)}`);
  for (const isMeant of WAYS) {
    const meant = wishes.filter((wish) => isMeant(wish, wanted));
    const [found, ...more] = meant;
    if (found !== undefined && more.length === 0) return succeed(found);
    if (found !== undefined) return fail(`"${text}" may be several; use ${listIds(meant)}`);
    const happened = fulfilled.find((wish) => isMeant(wish, wanted));
    if (happened !== undefined)
      return fail(`"${text}" did happen in this run (${happened.id}); use ${listIds(wishes)}`);
  }
  const why = isWellFormed([...wishes, ...fulfilled], wanted)
    ? `no rule of this run brings "${text}"`
    : `no wish is called "${text}"`;
  return fail(`${why}; use ${listIds(wishes)}`);
}

/** Its node is there and its kind and name are known, but not together. */
function isWellFormed(known: readonly Wish[], text: string): boolean {
  const [kind, node, name] = text.split(':');
  return (
    known.some((wish) => wish.node === node) &&
    known.some((wish) => wish.kind === kind && wish.name === name)
  );
}

function listIds(wishes: readonly Wish[]): string {
  return `one of ${wishes.map(({ id }) => id).join(', ')}`;
}
