import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { getCursorMicros } from '../../../store/selectors';
import { findLastAtOrBefore } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';
import { useSelectedRecord } from '../../derived';
import { revealRow, useRowWindow } from '../../kit/use-row-window';
import { useSelectRecord, useShowPanel } from '../../show-panel';
import { useApp } from '../../use-app';
import { moveInRows } from './row-keys';
import { StepRowView } from './StepRowView';
import { computeStepRow, findFaultyRecords } from './step-rows';

interface StepsGridProps {
  readonly trace: Trace;
  /** Indexes of the records that pass the filter. */
  readonly rows: readonly number[];
}

const ROW_REM = 1.6875;
const HEAD_REM = 1.625;

/** Only rows near the view are in the page; the grid holds the focus and names its active row. */
export function StepsGrid({ trace, rows }: StepsGridProps) {
  const selected = useSelectedRecord();
  const cursor = useApp((state) => findLastAtOrBefore(trace.records, getCursorMicros(state)));
  const isPlaying = useApp((state) => state.playback.playing);
  const selectRecord = useSelectRecord();
  const showPanel = useShowPanel();
  const scroller = useRef<HTMLDivElement>(null);
  const faulty = useMemo(() => findFaultyRecords(trace), [trace]);
  const remPx = useMemo(() => getRemPx(), []);
  const rowPx = ROW_REM * remPx;
  const { first, end, beforePx, afterPx } = useRowWindow(scroller, rows.length, rowPx);
  const selectedRow = selected === null ? -1 : rows.indexOf(selected);
  const followedRow = isPlaying ? rows.findLastIndex((record) => record <= cursor) : selectedRow;
  useEffect(() => {
    if (followedRow >= 0 && scroller.current)
      revealRow(scroller.current, followedRow, rowPx, HEAD_REM * remPx);
  }, [followedRow, rowPx, remPx]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && selectedRow >= 0) showPanel('message');
    const next = moveInRows(event.key, selectedRow, rows.length);
    const record = next === null ? undefined : rows[next];
    if (record === undefined) return;
    event.preventDefault();
    selectRecord(record);
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element && event.target.closest('[data-record]');
    if (row) selectRecord(Number(row.getAttribute('data-record')));
  };
  // A table may be a grid (ARIA in HTML); rows that are not drawn are its margins.
  const grid = {
    role: 'grid',
    'aria-label': 'Steps',
    'aria-rowcount': rows.length + 1,
    'aria-activedescendant': selectedRow < 0 ? undefined : `step-${selected}`,
    tabIndex: 0,
    style: { marginTop: beforePx, marginBottom: afterPx },
    onKeyDown,
    onClick,
  };
  return (
    <div className="steps-scroller" ref={scroller}>
      <table id="steps-grid" className="steps-grid" {...grid}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="step-number">
              <span className="visually-hidden">Number</span>
            </th>
            <th scope="col" className="step-time">
              Time s
            </th>
            <th scope="col" className="step-event">
              Event
            </th>
            <th scope="col" className="step-where">
              From → to
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(first, end).map((record, index) => (
            <StepRowView
              key={record}
              row={computeStepRow(trace, record, faulty)}
              rowIndex={first + index + 2}
              isSelected={record === selected}
              isCursor={record === cursor}
              isFuture={record > cursor}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function getRemPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
