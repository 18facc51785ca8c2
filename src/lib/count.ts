import { groupDigits } from './limits';

/** `1 frame`, `12 frames`. */
export function count(number: number | bigint, word: string, plural = `${word}s`): string {
  return `${groupDigits(number)} ${number === 1 || number === 1n ? word : plural}`;
}
