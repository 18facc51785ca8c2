import type { Box } from '../shapes/boxes';
import { drawText } from '../shapes/draw';
import type { Font } from '../shapes/draw';
import type { Shape } from '../shapes/shapes';
import { LINE_EM } from '../shapes/sizes';
import { measureText } from '../shapes/text-width';

/** A line of a label; an inferred step carries a small raised "i" after it. */
export interface LabelText {
  readonly text: string;
  readonly isInferred: boolean;
  readonly font: Font;
}

const CUE = 'i';
const CUE_EM = 0.72;
const CUE_GAP_EM = 0.16;
const CUE_RAISE_EM = 0.26;

export function measureLabel({ text, isInferred, font }: LabelText): number {
  return measureText(text, font.sizePx, font.weight) + (isInferred ? getCueWidth(font) : 0);
}

export function getLabelHeight(font: Font): number {
  return font.sizePx * LINE_EM;
}

function getCueWidth(font: Font): number {
  return measureText(CUE, font.sizePx * CUE_EM, 600) + font.sizePx * CUE_GAP_EM;
}

/** Draws a label in the middle of its box, turned with it. */
export function drawLabel(label: LabelText, box: Box, angle = 0): Shape[] {
  const { font } = label;
  const cue = label.isInferred ? getCueWidth(font) : 0;
  const textWidth = measureText(label.text, font.sizePx, font.weight);
  const at = (u: number, v: number) => ({
    x: box.x + u * box.cos - v * box.sin,
    y: box.y + u * box.sin + v * box.cos,
    angle,
    box,
  });
  const text = drawText(label.text, at(-cue / 2, 0), font);
  if (!label.isInferred) return [text];
  const cueFont: Font = { ...font, sizePx: font.sizePx * CUE_EM, weight: 600, fill: 'text3' };
  const cueAt = at(textWidth / 2 + font.sizePx * CUE_GAP_EM * 0.5, -font.sizePx * CUE_RAISE_EM);
  return [text, drawText(CUE, cueAt, cueFont)];
}
