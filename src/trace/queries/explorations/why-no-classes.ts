import type { ExploreResult } from '../../answers/exploration';

/** Why a result that was asked for essentially different orders has none. */
export function whyNoClasses({ cyclic, end, request }: ExploreResult): string {
  if (cyclic === true) return 'Some orders go round, so there is no list of all of them.';
  if ((request.keepAlives ?? 0) > 0) return 'With keep-alives they are not counted.';
  return end.kind === 'complete'
    ? 'They were not counted.'
    : 'They are counted once every order was tried.';
}
