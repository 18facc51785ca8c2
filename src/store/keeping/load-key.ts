import type { Problem, Result } from '../../lib/result';
import { fail } from '../../lib/result';
import type { SafeStorage } from './safe-storage';

export interface LoadedKey<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Nothing unreadable is left that a save would write over. */
  readonly isSafe: boolean;
}

/** What cannot be read whole is kept under another key, for a later version or a curious user. */
export function loadKey<T>(
  storage: SafeStorage,
  key: string,
  read: (json: unknown) => Result<T>,
): LoadedKey<T> {
  const text = storage.read(key);
  if (text === null) return { value: null, problems: [], isSafe: true };
  const result = parse(text, read);
  if (result.ok && result.warnings.length === 0)
    return { value: result.value, problems: [], isSafe: true };
  return {
    value: result.ok ? result.value : null,
    problems: result.ok ? result.warnings : result.problems,
    isSafe: storage.setAside(key),
  };
}

function parse<T>(text: string, read: (json: unknown) => Result<T>): Result<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('the saved work is cut short or overwritten');
  }
  return read(json);
}
