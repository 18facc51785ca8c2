import { LIGHT } from '../ladder/shapes/palette';
import type { Mark, Paint, Shape, Style, TextShape } from '../ladder/shapes/shapes';
import { measureMono, measureText } from '../ladder/shapes/text-width';
import { element, escapeXml } from './xml';
import type { Attributes } from './xml';

/** By name, with fallbacks: a drawing must look right where the fonts are not installed. */
export const FONT = "'Inter Variable', Inter, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";
const MONO = "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, Menlo, monospace";

const HALO_PX = 3.4;

export function renderMark(mark: Pick<Mark, 'key' | 'label' | 'shapes'>): string {
  const shapes = mark.shapes.map(renderShape).join('\n');
  if (shapes === '') return '';
  const title = mark.label === '' ? '' : element('title', {}, escapeXml(mark.label));
  return element('g', { 'data-key': mark.key }, `${title}\n${shapes}\n`);
}

export function renderShape(shape: Shape): string {
  switch (shape.tag) {
    case 'path':
      return element('path', { d: shape.d, ...paint(shape), ...caps(shape) });
    case 'rect': {
      const { x, y, widthOfBoxPx: width, heightOfBoxPx: height, radiusPx: rx } = shape;
      return element('rect', { x, y, width, height, rx, ...paint(shape) });
    }
    case 'circle':
      return element('circle', { cx: shape.x, cy: shape.y, r: shape.radiusPx, ...paint(shape) });
    case 'text':
      return renderText(shape);
  }
}

/** Dashes keep their length with butt ends; everything else is round. */
function caps(style: Style): Attributes {
  if (style.stroke === undefined || style.dash !== undefined) return {};
  return { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
}

/** The width is stated, so that another font keeps the place that was measured for it. */
function renderText(shape: TextShape): string {
  const { x, y, angleDegrees, halo } = shape;
  const width = shape.isMono
    ? measureMono(shape.text, shape.sizePx)
    : measureText(shape.text, shape.sizePx, shape.weight);
  return element(
    'text',
    {
      x,
      y,
      'font-size': shape.sizePx,
      'font-weight': shape.weight,
      'font-family': shape.isMono ? MONO : undefined,
      'text-anchor': shape.anchor,
      textLength: Math.round(width * 10) / 10,
      lengthAdjust: 'spacingAndGlyphs',
      transform: angleDegrees === undefined ? undefined : `rotate(${angleDegrees} ${x} ${y})`,
      ...paint(shape),
      ...outline(halo),
    },
    escapeXml(shape.text),
  );
}

function outline(halo: Paint | undefined): Attributes {
  if (halo === undefined) return {};
  return {
    stroke: LIGHT[halo],
    'stroke-width': HALO_PX,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
}

function paint(style: Style): Attributes {
  return {
    fill: style.fill === undefined ? 'none' : LIGHT[style.fill],
    stroke: style.stroke === undefined ? undefined : LIGHT[style.stroke],
    'stroke-width': style.widthPx,
    'stroke-dasharray': style.dash,
    opacity: style.opacity,
  };
}
