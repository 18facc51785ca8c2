import { isHatched } from '../../outcomes/outcome-looks';
import type { CellLook } from '../data/chart-model';

const SVG = 'http://www.w3.org/2000/svg';

/** Colours come from the stylesheet, by look; only strength and hatching are the element's own. */
export function paintCell(cell: SVGElement, look: CellLook | undefined, hatchId: string): void {
  if (look === undefined || look.kind === 'none') {
    cell.dataset['look'] = 'none';
    return;
  }
  cell.setAttribute('fill-opacity', (0.25 + 0.75 * look.strength).toFixed(3));
  const name = nameOf(look);
  if (isHatched(name)) cell.setAttribute('fill', `url(#${hatchId}-${name})`);
  else cell.dataset['look'] = name;
}

/** The hatchings of a chart, which its cells then name. */
export function createHatches(looks: readonly CellLook[], hatchId: string): SVGElement {
  const defs = document.createElementNS(SVG, 'defs');
  const names = looks.flatMap((look) => (look.kind === 'none' ? [] : nameOf(look)));
  for (const name of new Set(names.filter(isHatched))) defs.append(createHatch(name, hatchId));
  return defs;
}

function nameOf(look: Exclude<CellLook, { kind: 'none' }>): string {
  return look.kind === 'amount' ? 'amount' : look.outcome.look;
}

/** Lines as in outcomes.css, in the same direction. */
function createHatch(name: string, hatchId: string): SVGElement {
  const pattern = create('pattern', {
    id: `${hatchId}-${name}`,
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: `rotate(${ANGLES[name.slice(-1)] ?? 45})`,
  });
  pattern.append(
    create('rect', { width: '6', height: '6', 'data-look': name }),
    create('rect', { width: '2', height: '6', class: 'hatch-line' }),
  );
  return pattern;
}

const ANGLES: Readonly<Record<string, number>> = { '0': 45, '1': -45, '2': 0 };

function create(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
