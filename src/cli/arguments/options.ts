import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Options } from '../command';

export function getText(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function getTexts(options: Options, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** The one thing that a command is about; `wanted` tells which (`run needs one scenario`). */
export function readSole(
  positionals: readonly string[],
  wanted: string,
  advice: string,
): Result<string> {
  const [only, ...more] = positionals;
  return only === undefined || more.length > 0
    ? fail(`${wanted}, not ${positionals.length}; use ${advice}`)
    : succeed(only);
}

/** What is wrong with a command line. Node's message goes on with advice; its first sentence names the flag. */
export function describeParseError(error: unknown): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
  return reason;
}
