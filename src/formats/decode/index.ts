import type { DecodeFormat } from './define';
import { json } from './json';
import { svg } from './svg';
import { text } from './text';

/** All ways to show a decoded capture; the first is taken when none is asked for. */
export const DECODE_FORMATS: readonly DecodeFormat[] = [json, text, svg];
