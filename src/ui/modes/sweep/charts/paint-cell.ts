import type { CellLook } from '../data/chart-model';

const SVG = 'http://www.w3.org/2000/svg';

/** Colours come from the stylesheet, by tone; only strength and hatch are the element's own. */
export function paintCell(cell: SVGElement, look: CellLook | undefined, hatchId: string): void {
  if (look === undefined || look.kind === 'none') {
    cell.dataset['tone'] = 'none';
    return;
  }
  cell.setAttribute('fill-opacity', computeOpacity(look).toFixed(3));
  cell.dataset['tone'] = look.kind === 'amount' ? 'amount' : look.outcome.tone;
  if (look.kind === 'outcome' && look.outcome.tone === 'leftover')
    cell.setAttribute('fill', `url(#${hatchId})`);
}

/** Further outcomes of one tone are paler; a weak colour still shows. */
export function computeOpacity(look: Exclude<CellLook, { kind: 'none' }>): number {
  if (look.kind === 'amount') return 0.12 + 0.88 * look.strength;
  return (SHADES[look.outcome.shade] ?? PALEST) * (0.3 + 0.7 * look.strength);
}

const SHADES = [1, 0.62];
const PALEST = 0.4;

/** Amber lines on amber tint: leftovers are told from state transfers without their hue. */
export function createHatch(id: string): SVGElement {
  const defs = document.createElementNS(SVG, 'defs');
  const pattern = create('pattern', {
    id,
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(
    create('rect', { width: '6', height: '6', class: 'hatch-ground' }),
    create('rect', { width: '2.4', height: '6', class: 'hatch-line' }),
  );
  defs.append(pattern);
  return defs;
}

function create(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
