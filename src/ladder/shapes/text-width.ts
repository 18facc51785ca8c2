import { WIDTH_CHARACTERS, WIDTHS_500, WIDTHS_600 } from './text-width-table';

type Widths = ReadonlyMap<string, number>;

const MEDIUM = readTable(WIDTHS_500);
const SEMIBOLD = readTable(WIDTHS_600);

/** Characters outside the table (arrows, other scripts) come from a fallback font: wide enough for most of them. */
const UNKNOWN_EM = 1;

/** Advance of JetBrains Mono, the same for every character. */
const MONO_EM = 0.6;

/** Width in px of a line of Inter; weights below 550 count as 500, all others as 600. */
export function measureText(text: string, sizePx: number, weight: number): number {
  const widths = weight < 550 ? MEDIUM : SEMIBOLD;
  let em = 0;
  for (const character of text) em += widths.get(character) ?? UNKNOWN_EM;
  return em * sizePx;
}

export function measureMono(text: string, sizePx: number): number {
  return Array.from(text).length * MONO_EM * sizePx;
}

/** Cuts a text with an ellipsis so that it is at most this wide. */
export function truncateText(
  text: string,
  font: { readonly sizePx: number; readonly weight: number },
  widthPx: number,
): string {
  if (measureText(text, font.sizePx, font.weight) <= widthPx) return text;
  const characters = Array.from(text);
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (measureText(cut, font.sizePx, font.weight) <= widthPx) return cut;
  }
  return '';
}

function readTable(table: string): Widths {
  const widths = table.split(' ').map((cell) => Number(cell) / 10_000);
  return new Map(Array.from(WIDTH_CHARACTERS).map((c, index) => [c, widths[index] ?? UNKNOWN_EM]));
}
