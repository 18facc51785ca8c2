import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { formatMoment } from '../../../lib/time';
import type { Difference } from '../../../trace/queries/compare/compare-traces';
import { describeDifference } from '../../../trace/queries/compare/describe-difference';
import { listToldDifferences } from '../../../trace/queries/compare/told-differences';
import { describePlaceShortly } from '../../../trace/queries/describe-record';
import { revealRow, useRowWindow } from '../../kit/use-row-window';
import { useActions, useApp } from '../../use-app';
import type { Pair } from './use-pair';

const ROW_REM = 1.75;

/** What differs, in the order of time; choosing one selects it in both ladders. */
export function DifferenceList({ pair }: { readonly pair: Pair }) {
  const [isAll, setAll] = useState(false);
  const { differences } = pair.comparison;
  const told = useMemo(() => listToldDifferences(pair, pair.comparison), [pair]);
  const hiddenCount = differences.length - told.length;
  return (
    <section className="difference-list" aria-label="Differences">
      <header>
        <h2>{describeCount(isAll ? differences.length : told.length, differences.length)}</h2>
        {hiddenCount > 0 && (
          <label>
            <input type="checkbox" checked={isAll} onChange={() => setAll(!isAll)} />
            also {hiddenCount} that follow from them
          </label>
        )}
      </header>
      <DifferenceRows pair={pair} rows={isAll ? differences : told} />
    </section>
  );
}

/** Never more than the list holds. */
function describeCount(shown: number, all: number): string {
  if (shown < all) return `${shown} of ${all} differences`;
  return all === 1 ? '1 difference' : `${all} differences`;
}

interface DifferenceRowsProps {
  readonly pair: Pair;
  readonly rows: readonly Difference[];
}

/** Only rows near the view are in the page; the list holds the focus and names its active row. */
function DifferenceRows({ pair, rows }: DifferenceRowsProps) {
  const selection = useApp((state) => state.view.selection);
  const actions = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = useMemo(() => ROW_REM * getRemPx(), []);
  const { first, end, beforePx, afterPx } = useRowWindow(scroller, rows.length, rowPx);
  const chosen = rows.findIndex(({ key }) => key === selection);
  const choose = (row: number) => {
    const difference = rows[row];
    if (difference === undefined) return;
    actions.select(difference.key);
    if (scroller.current !== null) revealRow(scroller.current, row, rowPx, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = getTarget(event.key, chosen, rows.length);
    if (to === null) return;
    event.preventDefault();
    choose(to);
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    if (row !== null) choose(Number(row.getAttribute('data-row')));
  };
  // A list box with rows of several columns: no native element can be one.
  const list = {
    role: 'listbox',
    'aria-label': 'Differences in the order of time',
    'aria-activedescendant': chosen < 0 ? undefined : getRowId(chosen),
    tabIndex: 0,
    onKeyDown,
    onClick,
  };
  return (
    <div ref={scroller} className="difference-rows" {...list}>
      <div style={{ height: beforePx }} role="presentation" />
      {rows.slice(first, end).map((difference, place) => (
        <DifferenceRow
          key={difference.key}
          row={first + place}
          pair={pair}
          difference={difference}
          isSelected={first + place === chosen}
        />
      ))}
      <div style={{ height: afterPx }} role="presentation" />
    </div>
  );
}

function getRowId(row: number): string {
  return `difference-${row}`;
}

function getTarget(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(count - 1, from + 1);
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function getRemPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

interface DifferenceRowProps {
  readonly row: number;
  readonly pair: Pair;
  readonly difference: Difference;
  readonly isSelected: boolean;
}

function DifferenceRow({ row, pair, difference, isSelected }: DifferenceRowProps) {
  const { title, where, change } = describeDifference(pair, difference);
  const at = formatMoment(difference.atMicros);
  const place =
    difference.a === null
      ? describePlaceShortly(pair.b, difference.b ?? 0)
      : describePlaceShortly(pair.a, difference.a);
  return (
    <div
      {...{ id: getRowId(row), role: 'option', 'aria-selected': isSelected }}
      aria-label={[at, title, where, change].filter((part) => part !== '').join(', ')}
      data-row={row}
      className={`difference-row is-${difference.kind}`}
    >
      <span className="difference-time">{at}</span>
      <span className="difference-title" title={`${title}, ${where}`}>
        {title} <small>{place}</small>
      </span>
      <span className="difference-change" title={change}>
        {change}
      </span>
    </div>
  );
}
