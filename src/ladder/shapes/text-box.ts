import type { Box } from './boxes';
import type { TextShape } from './shapes';
import { LINE_EM } from './sizes';
import { measureMono, measureText } from './text-width';

/** From the baseline up to the optical middle of a line. */
const MIDDLE_EM = 0.36;

/** The box of a drawn text, turned with it; for hit tests and for checks that no two texts overlap. */
export function getTextBox(shape: TextShape): Box {
  const [cos, sin] = getDirection(shape.angleDegrees ?? 0);
  const width = shape.isMono
    ? measureMono(shape.text, shape.sizePx)
    : measureText(shape.text, shape.sizePx, shape.weight);
  const start = { start: width / 2, middle: 0, end: -width / 2 }[shape.anchor];
  const rise = MIDDLE_EM * shape.sizePx;
  return {
    x: shape.x + start * cos + rise * sin,
    y: shape.y + start * sin - rise * cos,
    halfWidth: width / 2,
    halfHeight: (shape.sizePx * LINE_EM) / 2,
    cos,
    sin,
  };
}

export function findTextBox(shape: TextShape, x: number, y: number): boolean {
  const box = getTextBox(shape);
  const along = (x - box.x) * box.cos + (y - box.y) * box.sin;
  const across = (y - box.y) * box.cos - (x - box.x) * box.sin;
  return Math.abs(along) <= box.halfWidth && Math.abs(across) <= box.halfHeight;
}

const RADIANS = 0.017453292519943295;

/** Cosine and sine by their series: `Math.cos` differs between JavaScript engines. Good to 1e-9 within ±180°. */
function getDirection(degrees: number): [number, number] {
  const angle = (degrees * RADIANS) / 8;
  const square = angle * angle;
  let sin = angle * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)));
  let cos = 1 - (square / 2) * (1 - (square / 12) * (1 - (square / 30) * (1 - square / 56)));
  for (let doubled = 0; doubled < 3; doubled++) [sin, cos] = [2 * sin * cos, cos * cos - sin * sin];
  return [cos, sin];
}
