import type { Catalogue, OutcomeInfo } from '../../../../trace/catalogue';
import { NO_OUTCOME } from '../../../../trace/sweep/sweep-columns';

/** How an outcome is painted: by its tone, and a lighter shade for each further outcome of that tone. */
export interface OutcomeLook {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly tone: OutcomeInfo['tone'] | 'unfinished';
  readonly shade: number;
}

export const UNFINISHED: OutcomeLook = {
  id: 'unfinished',
  title: 'Stopped by a limit',
  sentence: 'The run did not come to an end',
  tone: 'unfinished',
  shade: 0,
};

/** By the code of the `outcome` column. */
export type Looks = (code: number) => OutcomeLook;

export function createLooks({ outcomes }: Catalogue, codes: Iterable<number>): Looks {
  const seen = new Map<string, number>();
  const looks = new Map<number, OutcomeLook>();
  // Only outcomes that happen use up shades, so that few outcomes differ clearly.
  for (const code of [...new Set(codes)].toSorted((a, b) => a - b)) {
    const info = code === NO_OUTCOME ? undefined : outcomes[code];
    if (info === undefined) continue;
    const shade = seen.get(info.tone) ?? 0;
    seen.set(info.tone, shade + 1);
    looks.set(code, { ...info, shade });
  }
  return (code) => looks.get(code) ?? UNFINISHED;
}
