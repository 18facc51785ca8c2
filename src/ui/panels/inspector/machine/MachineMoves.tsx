import { useEffect, useRef } from 'react';
import type { MachineChart } from '../../../../trace/machines';
import type { Trace } from '../../../../trace/trace';
import { nameState, nameTransition } from './chart-graph';
import type { HistoryMove, MachineHistory } from './machine-history';
import { nameEvent } from './name-event';

interface MachineMovesProps {
  readonly trace: Trace;
  readonly history: MachineHistory;
  /** Index of the move that holds at the cursor. */
  readonly current: number;
  readonly onPick: (move: number) => void;
}

/** So many are drawn around the cursor; a long run has thousands. */
const SHOWN_MAX = 200;

/** All that the machine did, with a jump to each. */
export function MachineMoves({
  trace,
  history: { chart, moves },
  current,
  onPick,
}: MachineMovesProps) {
  const list = useRef<HTMLOListElement>(null);
  const first = Math.max(0, Math.min(current - SHOWN_MAX / 2, moves.length - SHOWN_MAX));
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    const box = list.current?.getBoundingClientRect();
    const at = row?.getBoundingClientRect();
    if (!box || !at || list.current === null) return;
    if (at.top < box.top) list.current.scrollTop -= box.top - at.top;
    if (at.bottom > box.bottom) list.current.scrollTop += at.bottom - box.bottom;
  }, [current]);
  return (
    <section>
      <header className="machine-head-line">
        <h3 className="inspector-heading">Transitions taken</h3>
        <span className="hint">{moves.length}</span>
      </header>
      <ol className="machine-moves" aria-label="Transitions taken" ref={list}>
        {moves.slice(first, first + SHOWN_MAX).map((move, index) => (
          <li key={first + index}>
            <button
              type="button"
              className="machine-move"
              aria-current={first + index === current || undefined}
              data-ahead={first + index > current || undefined}
              onClick={() => onPick(first + index)}
            >
              <span className="machine-time">{formatSeconds(move.atMicros)}</span>
              <span className="machine-name">{nameState(move.state)}</span>
              <span className="machine-event">{describeEvent(trace, chart, move)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const INSIDE = /^(vdp|ecp|evb)\./;

/** What came, and for what the machines of one node tell each other the rule that took it: it says more than "response". */
function describeEvent(
  trace: Trace,
  { transitions }: MachineChart,
  { event, taken }: HistoryMove,
): string {
  if (event === '') return taken.length === 0 ? 'start' : 'at once';
  const first = transitions.find(({ id, rule }) => taken.includes(id) && rule !== null);
  return INSIDE.test(event) && first !== undefined
    ? nameTransition(first)
    : nameEvent(trace, event);
}

function formatSeconds(micros: number): string {
  return (micros / 1_000_000).toFixed(4);
}
