import type { Box, Segment } from './boxes';
import type { HitBox, HitLine, Paint, PathShape, Style, TextShape } from './shapes';

/** One decimal: enough for pixels, and short in files. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** Path data from commands and numbers: `path('M', 1, 2, 'L', 3, 4)`. */
export function joinPath(...parts: readonly (string | number)[]): string {
  let data = '';
  let follows = false;
  for (const part of parts) {
    const isNumber = typeof part === 'number';
    data += isNumber ? `${follows ? ' ' : ''}${round(part)}` : part;
    follows = isNumber;
  }
  return data;
}

export function drawPath(d: string, style: Style): PathShape {
  return { tag: 'path', d, ...style };
}

export function drawLine(line: Segment, style: Style): PathShape {
  return drawPath(joinPath('M', line.x1, line.y1, 'L', line.x2, line.y2), style);
}

export function drawRect(box: Omit<HitBox, 'kind'>, style: Style, radiusPx?: number) {
  return {
    tag: 'rect' as const,
    x: round(box.x),
    y: round(box.y),
    widthOfBoxPx: round(box.widthPx),
    heightOfBoxPx: round(box.heightPx),
    ...(radiusPx === undefined ? {} : { radiusPx: round(radiusPx) }),
    ...style,
  };
}

export function drawCircle(x: number, y: number, radiusPx: number, style: Style) {
  return { tag: 'circle' as const, x: round(x), y: round(y), radiusPx: round(radiusPx), ...style };
}

export interface Font {
  readonly sizePx: number;
  readonly weight: number;
  readonly fill: Paint;
  readonly halo?: Paint | undefined;
  readonly isMono?: boolean;
}

/** Half the height of a capital lies this far below the middle of a line: baseline = middle + 0.36 em. */
const BASELINE_EM = 0.36;

/** A line of text whose optical middle stands at (x, y); the angle turns it around that point. */
export function drawText(
  text: string,
  at: { readonly x: number; readonly y: number; readonly angle?: number; readonly box?: Box },
  font: Font,
  anchor: TextShape['anchor'] = 'middle',
): TextShape {
  const drop = BASELINE_EM * font.sizePx;
  const angle = at.angle ?? 0;
  const [cos, sin] = at.box ? [at.box.cos, at.box.sin] : getTurn(angle);
  return {
    tag: 'text',
    x: round(at.x - sin * drop),
    y: round(at.y + cos * drop),
    text,
    sizePx: round(font.sizePx),
    weight: font.weight,
    anchor,
    fill: font.fill,
    ...(angle === 0 ? {} : { angleDegrees: round(angle) }),
    ...(font.halo === undefined ? {} : { halo: font.halo }),
    ...(font.isMono ? { isMono: true } : {}),
  };
}

/** Only upright and quarter turns are asked for without a box. */
function getTurn(angle: number): [number, number] {
  if (angle === -90) return [0, -1];
  return angle === 90 ? [0, 1] : [1, 0];
}

/** A pill around a text that may be turned. */
export function drawPill(box: Box, style: Style): PathShape {
  const radius = box.halfHeight;
  const along = Math.max(0, box.halfWidth - radius);
  const at = (u: number, v: number): [number, number] => [
    box.x + u * box.cos - v * box.sin,
    box.y + u * box.sin + v * box.cos,
  ];
  const arc = ['A', radius, radius, 0, 0, 1] as const;
  return drawPath(
    joinPath(
      'M', ...at(-along, -radius), 'L', ...at(along, -radius), ...arc, ...at(along, radius),
      'L', ...at(-along, radius), ...arc, ...at(-along, -radius), 'Z',
    ), // prettier-ignore
    style,
  );
}

/** A clock face: circle and two hands. */
export function drawClock(x: number, y: number, radius: number, style: Style) {
  const hands = joinPath(
    'M',
    x,
    y - radius * 0.55,
    'L',
    x,
    y,
    'L',
    x + radius * 0.42,
    y + radius * 0.28,
  );
  const { fill: _fill, ...pen } = style;
  return [drawCircle(x, y, radius, style), drawPath(hands, pen)];
}

export function drawCross(x: number, y: number, half: number, style: Style): PathShape {
  return drawPath(
    joinPath(
      'M', x - half, y - half, 'L', x + half, y + half,
      'M', x - half, y + half, 'L', x + half, y - half,
    ), // prettier-ignore
    style,
  );
}

export function hitLine(line: Segment): HitLine {
  return { kind: 'line', x1: line.x1, y1: line.y1, x2: line.x2, y2: line.y2 };
}

export function hitBox(x: number, y: number, widthPx: number, heightPx: number): HitBox {
  return { kind: 'box', x, y, widthPx, heightPx };
}
