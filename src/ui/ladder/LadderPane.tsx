import { useEffect, useRef } from 'react';
import type { Trace } from '../../trace/trace';
import { getSelectedRecord } from '../../store/selectors';
import { useTrace } from '../derived';
import { useActions, useApp, useAppStore } from '../use-app';
import { moveLane } from './gestures/lane-order';
import { LadderStage } from './LadderStage';
import { LaneHeads } from './LaneHeads';
import { useElementSize } from './use-element-size';
import { useLadderGeometry } from './use-ladder-geometry';
import { useLaneIds } from './use-lane-ids';
import { lazyComponent } from '../kit/lazy-component';
import './ladder.css';

/** No menu is needed to see the first ladder. */
const LaneMenuItems = lazyComponent(
  async () => (await import('./menu/LaneMenuItems')).LaneMenuItems,
);

/** The middle of the page: heads that stay and the ladder below them. */
export function LadderPane() {
  const trace = useTrace();
  return (
    <section className="ladder-pane" aria-label="Ladder">
      {trace === null ? <div className="ladder-room" /> : <LadderOfTrace trace={trace} />}
    </section>
  );
}

function LadderOfTrace({ trace }: { readonly trace: Trace }) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useLadderGeometry(trace, useElementSize(room));
  const actions = useActions();
  const isStale = useApp(
    ({ capture, run }) => capture === null && run.kind === 'ready' && run.stale,
  );
  const outcome = useApp(({ catalogue }) =>
    catalogue?.outcomes.find((o) => o.id === trace.outcome),
  );
  const laneIds = useLaneIds(trace);
  const getNow = useNow(trace);
  const isDrawn = frame !== null;
  useEffect(() => {
    const isFirst = performance.getEntriesByName(DRAWN).length === 0;
    if (isDrawn && isFirst) performance.mark(DRAWN);
  }, [isDrawn]);
  const lanes = frame?.geometry.lanes ?? [];
  const reorder = (from: number, x: number) => {
    const xs = lanes.map((lane) => lane.x);
    actions.setView({ lanes: moveLane(laneIds, xs, from, x) });
  };
  return (
    <>
      {frame !== null && (
        <LaneHeads
          lanes={lanes}
          axisWidthPx={frame.geometry.axisWidthPx}
          axis={frame.geometry.view.axis}
          scale={frame.geometry.view.scale}
          onReorder={reorder}
          renderMenu={(lane) => (
            <LaneMenuItems node={lane.node} atMicros={getNow()} trace={trace} hasLinks />
          )}
        />
      )}
      <div ref={room} className="ladder-room">
        {frame !== null && (
          <LadderStage
            frame={frame}
            trace={trace}
            isStale={isStale}
            label={outcome === undefined ? trace.title : `${trace.title}: ${outcome.title}`}
          />
        )}
      </div>
    </>
  );
}

/** Time from navigation to this mark is what `npm run bench` reports. */
const DRAWN = 'ladder-drawn';

/** The moment that "now" means in the menu of a lane's head: the cursor, else the selected record, else the start. */
function useNow(trace: Trace): () => number {
  const store = useAppStore();
  return () => {
    const state = store.getState();
    const selected = getSelectedRecord(state);
    const ofSelection = selected === null ? 0 : (trace.records.at[selected] ?? 0);
    return state.view.cursorMicros ?? ofSelection;
  };
}
