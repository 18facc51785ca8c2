/** A broken assumption of ours: stops the run. Trouble in the protocol is a record in the trace instead. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/**
 * For values that an index or a map must hold; `what` names the missing thing in the error. Where much is read, `which` of
 * them it is comes apart: putting words together that nobody reads costs time.
 */
export function assertDefined<T>(
  value: T | null | undefined,
  what: string,
  which?: string | number,
): T {
  if (value === null || value === undefined)
    throw new AssertionError(`${what}${which === undefined ? '' : ` ${which}`} is missing`);
  return value;
}
