import * as v from 'valibot';
import { crc32 } from '../../lib/hash';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import { checkNamedRun } from '../link/check-named-run';
import { checkView } from '../link/check-view';
import type { NamedRun, SavedWork, Work } from '../state';

/** One work as it lies in the browser's storage. The checksum tells our own record from a damaged or edited one. */
export interface StoredRecord extends Pick<Work, 'spec' | 'view'> {
  readonly compared?: NamedRun | undefined;
  readonly version: 1;
  readonly checksum: number;
  /** Counts saves, so that of two records the newer is known whatever the clock says. */
  readonly savedGeneration: number;
  readonly savedAtMillis: number;
}

const ENVELOPE = v.object({
  version: v.literal(1),
  checksum: v.number(),
  savedGeneration: v.pipe(v.number(), v.safeInteger()),
  savedAtMillis: v.pipe(v.number(), v.safeInteger()),
  spec: v.unknown(),
  view: v.unknown(),
  compared: v.optional(v.unknown()),
});

export function toRecord(work: Work, savedGeneration: number, savedAtMillis: number): StoredRecord {
  const { spec, view, compared } = work;
  const content = { savedGeneration, savedAtMillis, spec, view, compared: compared ?? undefined };
  return { version: 1, checksum: computeChecksum(content), ...content };
}

export interface RestoredWork extends SavedWork {
  readonly savedGeneration: number;
}

/** Reads one record; parts that this app does not know are left out. */
export function readRecord(input: unknown, catalogue: Catalogue): Result<RestoredWork> {
  const envelope = v.safeParse(ENVELOPE, input);
  if (!envelope.success) return fail('the saved work is not readable by this version');
  const { savedGeneration, savedAtMillis, spec, view, checksum, compared } = envelope.output;
  if (computeChecksum({ savedGeneration, savedAtMillis, spec, view, compared }) !== checksum)
    return fail('the saved work is damaged: its checksum does not fit');
  const checkedSpec = checkRunSpec(spec, catalogue);
  if (!checkedSpec.ok) return checkedSpec;
  const checkedView = checkView(view, catalogue);
  if (!checkedView.ok) return checkedView;
  const checkedRun = checkNamedRun(compared, catalogue);
  return succeed(
    {
      spec: checkedSpec.value,
      view: checkedView.value,
      compared: checkedRun.value,
      savedAtMillis,
      savedGeneration,
    },
    [...checkedSpec.warnings, ...checkedView.warnings, ...checkedRun.warnings],
  );
}

function computeChecksum(content: Omit<v.InferOutput<typeof ENVELOPE>, 'version' | 'checksum'>) {
  const { savedGeneration, savedAtMillis, spec, view, compared } = content;
  // Left out where there is none, so that records of the time before it keep their checksum.
  const more = compared === undefined ? [] : [compared];
  const text = JSON.stringify([savedGeneration, savedAtMillis, spec, view, ...more]);
  return crc32(new TextEncoder().encode(text));
}
