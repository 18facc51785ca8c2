import type { ChartTransition, MachineChart } from '../../../../trace/machines';
import type { Trace } from '../../../../trace/trace';
import { nameState } from './chart-graph';
import { nameEvent } from './name-event';

interface MachineTransitionsProps {
  readonly trace: Trace;
  readonly chart: MachineChart;
}

/** The chart as text: everything that can happen, with the rule behind it. */
export function MachineTransitions({ trace, chart }: MachineTransitionsProps) {
  return (
    <details className="machine-all">
      <summary>All {chart.transitions.length} transitions as text</summary>
      {chart.states.map(({ id }) => {
        const own = chart.transitions.filter(({ from }) => from === id);
        if (own.length === 0) return null;
        return (
          <section key={id}>
            <h4>{nameState(id)}</h4>
            <ul>
              {own.map((transition) => (
                <TransitionItem key={transition.id} trace={trace} transition={transition} />
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}

interface TransitionItemProps {
  readonly trace: Trace;
  readonly transition: ChartTransition;
}

function TransitionItem({ trace, transition: { event, guard, to, rule } }: TransitionItemProps) {
  return (
    <li>
      <p>
        <b>{event === '' ? 'at once' : nameEvent(trace, event)}</b>
        {guard !== null && <span className="machine-guard"> [{guard}]</span>}
        {' → '}
        <span className="machine-name">{to === null ? 'stays' : nameState(to)}</span>
      </p>
      {rule !== null && (
        <p className="say">
          {rule.sentence} <cite className="source">{rule.source}</cite>
        </p>
      )}
    </li>
  );
}
