import type { LadderGeometry } from '../geometry';
import { boxesOverlap, getBounds } from '../shapes/boxes';
import type { Box } from '../shapes/boxes';
import { getTextBox } from '../shapes/text-box';

/** Coordinates are rounded to 0.1 px, boxes are a little higher than the letters. */
const TOLERANCE_PX = 0.6;

interface PlacedText {
  readonly key: string;
  readonly text: string;
  /** A little smaller than the letters: coordinates are rounded. */
  readonly box: Box;
}

/** Pairs of texts of different marks that overlap; the time column is apart. */
export function findTextOverlaps(geometry: LadderGeometry): string[] {
  const texts = listTexts(geometry);
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => b.key !== a.key && boxesOverlap(a.box, b.box))
      .map((b) => `"${a.text}" and "${b.text}"`),
  );
}

/** Texts that reach out of the drawing area. */
export function findTextsOutside(geometry: LadderGeometry): string[] {
  const { widthPx, heightPx } = geometry.view;
  return listTexts(geometry).flatMap(({ text, box }) => {
    const { left, right, top, bottom } = getBounds(box);
    const isInside =
      left >= geometry.axisWidthPx && right <= widthPx && top >= 0 && bottom <= heightPx;
    return isInside ? [] : [text];
  });
}

function listTexts({ marks }: LadderGeometry): PlacedText[] {
  return marks
    .filter(({ kind }) => kind !== 'axis' && kind !== 'fold')
    .flatMap(({ key, shapes }) =>
      shapes.flatMap((shape) =>
        shape.tag === 'text' ? [{ key, text: shape.text, box: shrink(getTextBox(shape)) }] : [],
      ),
    );
}

function shrink(box: Box): Box {
  return {
    ...box,
    halfWidth: Math.max(0, box.halfWidth - TOLERANCE_PX),
    halfHeight: Math.max(0, box.halfHeight - TOLERANCE_PX),
  };
}
