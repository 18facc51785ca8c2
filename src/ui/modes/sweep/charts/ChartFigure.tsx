import { ChevronRight } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { ChartModel } from '../data/chart-model';
import type { PlotChartProps } from './PlotChart';
import { lazyComponent } from '../../../kit/lazy-component';

/** The chart library comes with the first chart. */
const PlotChart = lazyComponent(async () => (await import('./PlotChart')).PlotChart);

interface ChartFigureProps extends Omit<PlotChartProps, 'model'> {
  readonly model: ChartModel | null;
  /** Beside the title. */
  readonly controls?: ReactNode;
}

const MOST_ROWS = 200;

/** A chart with its title, its axes in words, and the table that says the same. */
export function ChartFigure({ model, controls, ...chart }: ChartFigureProps) {
  if (model === null) return null;
  const { title, xLabel, yLabel } = model;
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <h2>{title}</h2>
        {controls}
      </figcaption>
      <p className="chart-label">{yLabel}</p>
      <Suspense fallback={<div className="chart-host" />}>
        <PlotChart model={model} {...chart} />
      </Suspense>
      <p className="chart-label chart-label-x">{xLabel}</p>
      <ChartTable model={model} />
    </figure>
  );
}

function ChartTable({ model: { title, head, rows } }: { readonly model: ChartModel }) {
  const shown = rows.slice(0, MOST_ROWS);
  // A part that scrolls must be reachable by keyboard.
  const region = { role: 'region', 'aria-label': `${title}, table`, tabIndex: 0 };
  return (
    <details className="chart-table">
      <summary>
        <ChevronRight aria-hidden />
        As a table
      </summary>
      <div className="chart-table-scroll" {...region}>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(([first = '', ...cells]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {cells.map((text, index) => (
                  <td key={head[index + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > shown.length && (
          <p className="hint">{rows.length - shown.length} more rows are in the CSV file.</p>
        )}
      </div>
    </details>
  );
}
