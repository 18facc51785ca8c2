import { useMemo } from 'react';
import type { Trace } from '../../../../trace/trace';
import { getRecord } from '../../../../trace/records';
import { useSelectedRecord, useTrace } from '../../../derived';
import { usePlayer } from '../../../ladder/playback/use-player';
import { usePosition } from '../../../ladder/playback/use-playhead';
import { useUi, useUiStore } from '../../../use-app';
import { MachineChart } from './MachineChart';
import { MachineMoves } from './MachineMoves';
import { MachineTransitions } from './MachineTransitions';
import { MachineVariables } from './MachineVariables';
import { createGraph } from './chart-graph';
import { findEntry, findMoveAt, listEntered, listHistories } from './machine-history';
import type { MachineHistory } from './machine-history';
import { layoutChart } from './layout-chart';
import { pickHistory } from './pick-history';
import { useMachines } from './use-machines';
import './machine.css';

/** The state chart of one machine, where it stands at the cursor, and all that it did. */
export function MachinePanel() {
  const trace = useTrace();
  return trace === null ? null : <MachinesOf trace={trace} />;
}

function MachinesOf({ trace }: { readonly trace: Trace }) {
  const machines = useMachines(trace);
  const chosen = useUi((state) => state.machine);
  const selected = useSelectedRecord();
  const histories = useMemo(
    () => (machines.kind === 'ready' ? listHistories(machines.report, machines.trace) : []),
    [machines],
  );
  if (machines.kind === 'waiting') return <p className="machine-note hint">Looking inside …</p>;
  if (machines.kind === 'failed')
    return <p className="machine-note fate fate-lost">{machines.message}</p>;
  const history = pickHistory(histories, machines.trace, {
    chosen,
    node: selected === null ? null : getRecord(trace, selected).node,
  });
  if (history === null)
    return <p className="machine-note hint">No VSI in this capture changes its state.</p>;
  return (
    <>
      <MachinePicker histories={histories} history={history} />
      <MachineView key={history.key} trace={machines.trace} history={history} />
      {machines.report.cutShort !== null && (
        <p className="machine-note hint">{machines.report.cutShort}</p>
      )}
    </>
  );
}

interface MachinePickerProps {
  readonly histories: readonly MachineHistory[];
  readonly history: MachineHistory;
}

function MachinePicker({ histories, history }: MachinePickerProps) {
  const ui = useUiStore();
  return (
    <div className="machine-picker">
      <select
        className="field"
        aria-label="Machine"
        value={history.key}
        onChange={(event) => ui.setState({ machine: { key: event.target.value } })}
      >
        {histories.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

interface MachineViewProps {
  readonly trace: Trace;
  readonly history: MachineHistory;
}

function MachineView({ trace, history }: MachineViewProps) {
  const player = usePlayer();
  const record = usePosition()?.record ?? 0;
  const { chart, moves } = history;
  const current = findMoveAt(moves, record);
  const move = moves[current];
  const entered = useMemo(
    () =>
      new Set([chart.initial, ...moves.flatMap((one) => [one.state, ...listEntered(chart, one)])]),
    [chart, moves],
  );
  const placed = useMemo(() => layoutChart(createGraph(chart, entered)), [chart, entered]);
  const jumpTo = (index: number | null) => {
    const found = index === null ? undefined : moves[index];
    if (found) player.toRecord(found.record);
  };
  const jumpToState = (state: string) => jumpTo(findEntry(history, state, current));
  return (
    <>
      <MachineChart
        title={history.title}
        placed={placed}
        entered={entered}
        state={move?.state ?? chart.initial}
        taken={move?.taken ?? []}
        onPick={jumpToState}
      />
      <div className="inspector-body">
        {history.isInferred && (
          <p className="hint">
            <span className="basis basis-inferred">inferred</span> Nobody ran this machine: its
            state follows from the frames of the capture.
          </p>
        )}
        {move !== undefined && <MachineVariables trace={trace} history={history} move={move} />}
        <MachineMoves trace={trace} history={history} current={current} onPick={jumpTo} />
        <MachineTransitions trace={trace} chart={chart} />
      </div>
    </>
  );
}
