import * as v from 'valibot';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import { decodeUtf8 } from '../../lib/utf8';

const VERDICT = v.object({
  outcome: v.nullable(v.string()),
  properties: v.array(v.object({ id: v.string(), holds: v.boolean() })),
  hash: v.string(),
});

/** How a run ended when it was saved. */
export type SavedVerdict = v.InferOutput<typeof VERDICT>;

/** Only a trace in JSON says how its run ended; a drawing and a capture have the run alone. */
export function readSavedVerdict(path: string, bytes: Uint8Array): Result<SavedVerdict> {
  const parsed = v.safeParse(VERDICT, parseJson(decodeUtf8(bytes)));
  if (parsed.success) return succeed(parsed.output);
  return fail(
    `${path} does not say how its run ended; use a trace in JSON (run <scenario> --format json, or Save as test in Explore)`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
