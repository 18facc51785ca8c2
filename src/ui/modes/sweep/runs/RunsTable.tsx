import { ExternalLink, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { PickedRuns } from '../../../../store/sweep/sweep-session';
import { groupDigits } from '../../../../lib/limits';
import { Button, IconButton } from '../../../kit/Button';
import { useRowWindow } from '../../../kit/use-row-window';
import type { SweepFacts } from '../data/facts';
import { describeDowntime, formatAmount } from '../data/format-amount';
import { OutcomeDot } from '../../outcomes/OutcomeDot';

interface RunsTableProps {
  readonly facts: SweepFacts;
  readonly picked: PickedRuns | null;
  readonly onClear: () => void;
  readonly onOpen: (row: number) => void;
}

const ROW_REM = 2;

/** The runs of the picked bar, or all; each opens as a ladder. Only rows near the view are in the page. */
export function RunsTable({ facts, picked, onClear, onOpen }: RunsTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = ROW_REM * useMemo(() => getRemPx(), []);
  const rows: ArrayLike<number> = picked?.rows ?? facts.table.rows;
  const { first, end, beforePx, afterPx } = useRowWindow(scroller, rows.length, rowPx);
  const shown = Array.from({ length: end - first }, (_, index) => rows[first + index] ?? 0);
  const opened = rows[0];
  const head = useRef<HTMLElement>(null);
  // Where the list lies below the charts, a pick brings it into view.
  useEffect(() => {
    if (picked !== null) head.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <>
      <header className="runs-head" ref={head}>
        <p className="runs-count">{describeCount(rows.length)}</p>
        <h2>{picked?.title ?? 'All runs'}</h2>
        <div className="runs-actions">
          {opened !== undefined && (
            <Button icon={ExternalLink} look="primary" onClick={() => onOpen(opened)}>
              Open as ladder
            </Button>
          )}
          {picked !== null && (
            <IconButton icon={X} label="Show all runs" look="outline" onClick={onClear} />
          )}
        </div>
      </header>
      <div className="runs-scroller" ref={scroller}>
        <table
          className="runs-table"
          aria-label="Runs"
          aria-rowcount={rows.length + 1}
          style={{ marginTop: beforePx, marginBottom: afterPx }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">Run</th>
              {facts.varied.map(({ id }) => (
                <th key={id} scope="col">
                  {id}
                </th>
              ))}
              <th scope="col" className="runs-outcome">
                Outcome
              </th>
              <th scope="col">Downtime</th>
              <th scope="col">
                <span className="visually-hidden">Ladder</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <RunRow key={row} facts={facts} row={row} index={first + index} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RunRowProps {
  readonly facts: SweepFacts;
  readonly row: number;
  readonly index: number;
  readonly onOpen: (row: number) => void;
}

function RunRow({ facts, row, index, onOpen }: RunRowProps) {
  const look = facts.looks(facts.outcomeOf(row));
  const downtime = facts.downtimeOf(row);
  return (
    <tr aria-rowindex={index + 2}>
      <td>{row}</td>
      {facts.varied.map((quantity, place) => (
        <td key={quantity.id}>{formatAmount(quantity, facts.valueOf(place, row))}</td>
      ))}
      <td title={look.sentence} className="runs-outcome">
        <OutcomeDot look={look.look} />
        {look.title}
      </td>
      <td>{describeDowntime(downtime)}</td>
      <td>
        <button
          type="button"
          className="link"
          aria-label={`Open run ${row} as ladder`}
          onClick={() => onOpen(row)}
        >
          Open
        </button>
      </td>
    </tr>
  );
}

function describeCount(count: number): string {
  return count === 1 ? '1 run' : `${groupDigits(count)} runs`;
}

function getRemPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
