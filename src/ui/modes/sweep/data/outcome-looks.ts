import type { Catalogue } from '../../../../trace/catalogue';
import { NO_OUTCOME } from '../../../../trace/sweep/sweep-columns';
import { createLooks } from '../../outcomes/outcome-looks';

/** An outcome in words and colours. */
export interface OutcomeLook {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** As `createLooks` gives it. */
  readonly look: string;
}

const UNFINISHED: OutcomeLook = {
  id: 'unfinished',
  title: 'Stopped by a limit',
  sentence: 'The run did not come to an end',
  look: 'unfinished-0',
};

/** By the code of the `outcome` column. */
export type LooksByCode = (code: number) => OutcomeLook;

/** Only outcomes that happen count, so that few outcomes differ clearly. */
export function createLooksByCode(catalogue: Catalogue, codes: readonly number[]): LooksByCode {
  const { outcomes } = catalogue;
  const infos = codes.flatMap((code) => (code === NO_OUTCOME ? [] : (outcomes[code] ?? [])));
  const getLook = createLooks(
    catalogue,
    infos.map(({ id }) => id),
  );
  return (code) => {
    const info = code === NO_OUTCOME ? undefined : outcomes[code];
    return info === undefined ? UNFINISHED : { ...info, look: getLook(info.id) };
  };
}
