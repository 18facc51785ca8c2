import { axisX, axisY, gridY, line, plot, rect, ruleY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { Cell, ChartModel, Scale } from '../data/chart-model';
import { describeCell } from '../data/chart-model';
import { createHatches, paintCell } from './paint-cell';

export interface ChartLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Bars only, as for a single line of shares. */
  readonly isBare: boolean;
}

export interface DrawnChart {
  readonly element: SVGSVGElement | HTMLElement;
  /** The bars or fields, in the order of the model's cells. */
  readonly cells: readonly SVGElement[];
}

/** Room for one label of the x axis, with a gap. */
const LABEL_PX = 72;

/**
 * Plot draws; what it may not do here is undone before its work enters the page: its `<style>` element, which the
 * security policy forbids (sweep.css has the rules), and its one colour for all bars.
 */
export function drawChart(model: ChartModel, layout: ChartLayout): DrawnChart {
  const element = plot({
    className: 'plot',
    width: layout.widthPx,
    height: layout.heightPx,
    ...chooseMargins(model, layout),
    x: { domain: [...model.x.domain], axis: null },
    y: { domain: [...model.y.domain], axis: null },
    marks: listMarks(model, layout),
  });
  for (const style of element.querySelectorAll('style')) style.remove();
  const hatchId = `hatch-${model.id.replaceAll(/[^a-z0-9-]/g, '-')}`;
  const svg = element instanceof SVGSVGElement ? element : element.querySelector('svg');
  const looks = model.cells.map(({ look }) => look);
  svg?.prepend(createHatches(looks, hatchId));
  for (const group of element.querySelectorAll<SVGElement>('g[aria-label]')) renameGroup(group);
  const cells = [...element.querySelectorAll<SVGElement>('g[data-mark="rect"] > rect')];
  cells.forEach((cell, index) => paintCell(cell, model.cells[index]?.look, hatchId));
  return { element, cells };
}

/** Plot names groups that have no role, which is no valid name. Axes are for the eye: bars and the table say it all. */
function renameGroup(group: SVGElement): void {
  const name = group.getAttribute('aria-label') ?? '';
  group.removeAttribute('aria-label');
  group.dataset['mark'] = name;
  if (name !== 'rect') group.setAttribute('aria-hidden', 'true');
}

function listMarks(model: ChartModel, { isBare, widthPx }: ChartLayout): Markish[] {
  const x = thinOut(model.x, Math.floor(widthPx / LABEL_PX));
  const bars = rect(model.cells, {
    x1: (cell: Cell) => cell.x[0],
    x2: (cell: Cell) => cell.x[1],
    y1: (cell: Cell) => cell.y[0],
    y2: (cell: Cell) => cell.y[1],
    title: describeCell,
    insetRight: 1,
    insetTop: 1,
  });
  if (isBare) return [bars];
  const curve = model.line.length === 0 ? [] : [line(model.line, { curve: 'step-after' })];
  const axes = [
    axisX(ticksOf(x), { tickFormat: labelOf(x), tickSize: 4, label: null }),
    axisY(ticksOf(model.y), { tickFormat: labelOf(model.y), tickSize: 0, label: null }),
  ];
  return [gridY(ticksOf(model.y)), bars, ...curve, ruleY([model.y.domain[0]]), ...axes];
}

/** Every second, third … label where there is no room for all. */
function thinOut(scale: Scale, most: number): Scale {
  const every = Math.ceil(scale.ticks.length / Math.max(1, most));
  return { ...scale, ticks: scale.ticks.filter((_, index) => index % every === 0) };
}

function chooseMargins({ y }: ChartModel, { isBare }: ChartLayout) {
  if (isBare) return { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
  // Charts that stand below each other share their time axis, unless the labels of one need more room.
  const longest = Math.max(...y.ticks.map(({ label }) => label.length));
  return {
    marginTop: 8,
    marginBottom: 24,
    marginLeft: Math.max(52, 12 + longest * 7),
    marginRight: 20,
  };
}

const ticksOf = ({ ticks }: Scale): number[] => ticks.map(({ at }) => at);

const labelOf =
  ({ ticks }: Scale) =>
  (_: unknown, index: number) =>
    ticks[index]?.label ?? '';
