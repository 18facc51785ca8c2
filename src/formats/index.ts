import type { Format } from './define';
import { json } from './json';
import { pcapng } from './pcapng';
import { svg } from './svg';
import { text } from './text';

/** All file formats; a new one is a file and a line here. */
export const FORMATS = [text, json, svg, pcapng] as const satisfies readonly Format[];

export function findFormat(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
