import type { Format } from './define';
import { json } from './json';
import { svg } from './svg';
import { text } from './text';

/** All file formats; a new one is a file and a line here. */
export const FORMATS = [text, json, svg] as const satisfies readonly Format[];

export type FormatId = (typeof FORMATS)[number]['id'];

export function findFormat(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
