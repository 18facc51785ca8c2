import { useEffect, useRef } from 'react';
import { useElementSize } from '../../../ladder/use-element-size';
import type { Cell, ChartModel } from '../data/chart-model';
import { describeCell } from '../data/chart-model';
import { drawChart } from './draw-chart';
import { moveFocus } from './move-focus';

export interface PlotChartProps {
  readonly model: ChartModel;
  readonly heightPx: number;
  readonly isBare?: boolean;
  /** Key of the cell whose runs are listed. */
  readonly picked: string | null;
  readonly onPick: (cell: Cell) => void;
}

/** A chart whose bars are buttons: one tab stop, arrow keys from bar to bar, Enter lists the bar's runs. */
export function PlotChart({ model, heightPx, isBare = false, picked, onPick }: PlotChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const shapes = useRef<readonly SVGElement[]>([]);
  const active = useRef(0);
  const { widthPx } = useElementSize(host);

  useEffect(() => {
    const element = host.current;
    if (element === null || widthPx === 0) return undefined;
    const hadFocus = element.contains(document.activeElement);
    const drawn = drawChart(model, { widthPx, heightPx, isBare });
    const stop = new AbortController();
    const listeners = createListeners({ model, shapes: drawn.cells, active, onPick });
    drawn.element.addEventListener('click', listeners.click, stop);
    drawn.element.addEventListener('keydown', listeners.keydown, stop);
    active.current = Math.min(active.current, Math.max(0, drawn.cells.length - 1));
    shapes.current = drawn.cells;
    drawn.cells.forEach((shape, index) => makeButton(shape, model.cells[index]));
    drawn.cells[active.current]?.setAttribute('tabindex', '0');
    element.replaceChildren(drawn.element);
    if (hadFocus) drawn.cells[active.current]?.focus();
    return () => stop.abort();
  }, [model, widthPx, heightPx, isBare, onPick]);

  useEffect(() => {
    shapes.current.forEach((shape, index) => {
      shape.setAttribute('aria-pressed', String(model.cells[index]?.key === picked));
    });
  }, [model, widthPx, heightPx, isBare, onPick, picked]);

  const group = { role: 'group', 'aria-label': model.title };
  return <div ref={host} className="chart-host" {...group} />;
}

interface Buttons {
  readonly model: ChartModel;
  readonly shapes: readonly SVGElement[];
  /** The one that Tab reaches. */
  readonly active: { current: number };
  readonly onPick: (cell: Cell) => void;
}

function createListeners({ model, shapes, active, onPick }: Buttons) {
  const activate = (index: number) => {
    shapes[active.current]?.setAttribute('tabindex', '-1');
    active.current = index;
    shapes[index]?.setAttribute('tabindex', '0');
    shapes[index]?.focus();
  };
  const pick = (event: Event) => {
    const index = shapes.findIndex((shape) => shape === event.target);
    const cell = model.cells[index];
    if (cell === undefined) return;
    activate(index);
    onPick(cell);
  };
  const keydown = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const isPick = event.key === 'Enter' || event.key === ' ';
    const next = isPick ? null : moveFocus(model.cells, active.current, event.key);
    if (!isPick && next === null) return;
    event.preventDefault();
    // The keys of the page must not act as well.
    event.stopPropagation();
    if (next === null) pick(event);
    else activate(next);
  };
  return { click: pick, keydown };
}

function makeButton(shape: SVGElement, cell: Cell | undefined): void {
  shape.setAttribute('role', 'button');
  shape.setAttribute('aria-label', cell === undefined ? '' : describeCell(cell));
  shape.setAttribute('tabindex', '-1');
}
