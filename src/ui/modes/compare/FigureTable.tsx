import { useMemo } from 'react';
import type { Catalogue } from '../../../trace/catalogue';
import type { CompareRow } from '../../../trace/queries/compare/compare-rows';
import { compareFigures } from '../../../trace/queries/compare/compare-rows';
import { SlackFigure } from './SlackFigure';
import type { Pair, SideId } from './use-pair';

interface FigureTableProps {
  readonly pair: Pair;
  readonly catalogue: Catalogue;
  readonly titles: Readonly<Record<SideId, string>>;
}

/** It scrolls where the page is low; the keyboard must reach it. */
const SCROLLING = { 'aria-label': 'Figures', tabIndex: 0 } as const;

/** The figures of both runs, and what B has more or less. */
export function FigureTable({ pair, catalogue, titles }: FigureTableProps) {
  const rows = useMemo(() => compareFigures(pair, catalogue), [pair, catalogue]);
  return (
    <section className="figure-table" {...SCROLLING}>
      <table>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">
              <b>A</b> {titles.a}
            </th>
            <th scope="col">
              <b>B</b> {titles.b}
            </th>
            <th scope="col">B against A</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 1).map(renderRow)}
          <SlackFigure pair={pair} catalogue={catalogue} />
          {rows.slice(1).map(renderRow)}
        </tbody>
      </table>
    </section>
  );
}

function renderRow({ id, title, a, b, difference }: CompareRow) {
  return (
    <tr key={id} data-differs={difference !== '' || undefined}>
      <th scope="row">{title}</th>
      <td>{a}</td>
      <td>{b}</td>
      <td>{difference === '' ? 'same' : difference}</td>
    </tr>
  );
}
