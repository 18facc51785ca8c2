/**
 * What an import, a parser or a codec returns instead of throwing: a value, or problems that say what is wrong, where,
 * and what to do about it.
 */
export interface Problem {
  /** Where: a path (`values.n`), a byte offset (`byte 14`), or a place in a text (`character 3`). Empty for the whole. */
  readonly at: string;
  /** What is wrong and what to do, one sentence. */
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function succeed<T>(value: T, warnings: readonly Problem[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function fail(
  message: string,
  at = '',
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ at, message }] };
}

/** One line per problem, for a terminal or a message bar. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map((p) => (p.at === '' ? p.message : `${p.at}: ${p.message}`)).join('\n');
}
