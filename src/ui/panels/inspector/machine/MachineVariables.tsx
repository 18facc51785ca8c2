import { formatMoment, formatSpan } from '../../../../lib/time';
import { getCursorMicros } from '../../../../store/selectors';
import { computeSpans } from '../../../../trace/queries/spans';
import type { Trace } from '../../../../trace/trace';
import { useApp } from '../../../use-app';
import type { HistoryMove, MachineHistory } from './machine-history';

interface MachineVariablesProps {
  readonly trace: Trace;
  readonly history: MachineHistory;
  readonly move: HistoryMove;
}

/** What the machine remembers, and which of its timers run. */
export function MachineVariables({ trace, history, move }: MachineVariablesProps) {
  const cursorMicros = useApp(getCursorMicros);
  const timers = listTimers(trace, history, cursorMicros);
  if (move.variables.length + timers.length === 0) return null;
  return (
    <section>
      <header className="machine-head-line">
        <h3 className="inspector-heading">Variables</h3>
        <span className="hint">at {formatMoment(cursorMicros)}</span>
      </header>
      <dl className="machine-variables">
        {move.variables.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {timers.map(({ timer, title, leftMicros }) => (
          <div key={timer}>
            <dt>{title}</dt>
            <dd>{formatSpan(leftMicros)} left</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const TIMER = 'timer.';

/** Timers whose end this machine knows what to do about, while they run. */
function listTimers(trace: Trace, { node, chart }: MachineHistory, atMicros: number) {
  const known = new Set(chart.transitions.map(({ event }) => event));
  return computeSpans(trace)
    .timers.filter((span) => span.node === node && known.has(`${TIMER}${span.timer}`))
    .filter(
      ({ fromMicros, toMicros }) => fromMicros <= atMicros && (toMicros ?? Infinity) > atMicros,
    )
    .map(({ timer, dueMicros }) => ({
      timer,
      title: trace.timerTypes.find(({ id }) => id === timer)?.title ?? timer,
      leftMicros: dueMicros - atMicros,
    }));
}
