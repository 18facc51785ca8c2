import { getRunPool } from '../run-pool';
import type { SweepSession } from './sweep-session';
import { createSweepSession } from './sweep-session';

let session: SweepSession | null = null;

/** The one of the page, made when the mode is first opened. */
export function getSweepSession(): SweepSession {
  session ??= createSweepSession(getRunPool, () => performance.now());
  return session;
}
