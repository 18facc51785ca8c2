import { useMemo, useRef, useState } from 'react';
import { formatMoment } from '../../../../lib/time';
import type { LadderGeometry } from '../../../../ladder/geometry';
import { cssVars } from '../../../kit/css-vars';
import { getHeadStyle } from '../../../ladder/LaneHeads';
import { useElementSize } from '../../../ladder/use-element-size';
import { useUi } from '../../../use-app';
import '../../../ladder/ladder.css';
import { AxisColumn } from './AxisColumn';
import { countMessagesBefore } from './common-start';
import { HalfStage } from './HalfStage';
import type { Pair, SideId } from '../use-pair';
import { usePairFrames, usePairModels } from './use-pair-frames';

export interface PairLaddersProps {
  readonly pair: Pair;
  /** Which of the runs show; with both the time column stands between them. */
  readonly sides: readonly SideId[];
  /** Steps that are the same in both are faint. */
  readonly isDimming: boolean;
  readonly titles: Readonly<Record<SideId, string>>;
  readonly stale: Readonly<Record<SideId, boolean>>;
}

/** Both runs as ladders on one time scale; they scroll, zoom and play as one. */
export function PairLadders({ pair, sides, isDimming, titles, stale }: PairLaddersProps) {
  const room = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const models = usePairModels(pair, isWhole);
  const isApart = sides.length > 1;
  const frames = usePairFrames(pair, models, useElementSize(room), isApart);
  const scale = frames?.a.geometry.view.scale ?? 1;
  // What is measured in rem has grown already where type is large.
  const isPresenting = useUi((state) => state.isPresenting);
  const endMicros = pair.merged.metrics.totalMicros;
  // What one side dims the other dims too, so both stay whole when nothing differs.
  const isBright = !isDimming || pair.partedMicros === null;
  const bright = useMemo(() => (isBright ? null : pair.differing), [isBright, pair]);
  const [first, second] = sides;
  const renderHalf = (side: SideId) => (
    <section className="ladder-pane pair-half" aria-label={`Ladder of run ${side.toUpperCase()}`}>
      {frames !== null && <PairHeads geometry={frames[side].geometry} />}
      <div className="ladder-room" ref={side === first ? room : null}>
        {frames !== null && (
          <HalfStage
            side={side}
            frame={frames[side]}
            trace={pair[side]}
            label={`Run ${side.toUpperCase()}, ${titles[side]}`}
            isStale={stale[side]}
            selection={frames.selected[side]}
            bright={bright?.[side] ?? null}
            partedMicros={pair.partedMicros}
            endMicros={endMicros}
          />
        )}
      </div>
    </section>
  );
  return (
    <div
      className="pair"
      data-apart={isApart || undefined}
      style={cssVars({ '--scale': scale, '--far': isPresenting ? scale : 1 })}
    >
      <CommonStart
        pair={pair}
        startMicros={models.startMicros}
        isWhole={isWhole}
        onToggle={() => setWhole(!isWhole)}
      />
      {first !== undefined && renderHalf(first)}
      {frames?.axis && second !== undefined && (
        <AxisColumn frame={frames.axis} pair={pair} endMicros={endMicros} />
      )}
      {second !== undefined && renderHalf(second)}
    </div>
  );
}

interface PairHeadsProps {
  readonly geometry: LadderGeometry;
}

function PairHeads({ geometry: { lanes, axisWidthPx: axisPx, view } }: PairHeadsProps) {
  return (
    <div className="lane-heads pair-heads" style={cssVars({ '--scale': view.scale })}>
      {axisPx > 0 && (
        <div className="lane-heads-axis" style={{ width: axisPx - 10 }} aria-hidden="true">
          <span>time s</span>
        </div>
      )}
      {lanes.map((lane) => (
        <div key={lane.node} className="lane-head" style={getHeadStyle(lane)}>
          <span className="lane-title">{lane.title}</span>
          <span className="lane-subtitle">{lane.subtitle}</span>
        </div>
      ))}
    </div>
  );
}

interface CommonStartProps {
  readonly pair: Pair;
  readonly startMicros: number | null;
  readonly isWhole: boolean;
  readonly onToggle: () => void;
}

/** What the two runs share, in a sentence instead of a drawing. */
function CommonStart({ pair, startMicros, isWhole, onToggle }: CommonStartProps) {
  const { partedMicros, a } = pair;
  if (partedMicros === null)
    return (
      <p className="pair-common">
        <strong>The two runs are the same.</strong> Change one of them, and see what follows.
      </p>
    );
  const count = startMicros === null ? 0 : countMessagesBefore(a, startMicros);
  const messages = count === 1 ? '1 message' : `${count} messages`;
  return (
    <p className="pair-common">
      <strong>Identical until {formatMoment(partedMicros)}.</strong>{' '}
      {startMicros !== null && (
        <>
          {isWhole
            ? 'All of it is shown.'
            : `0 to ${formatMoment(startMicros)} is folded away: ${messages}.`}{' '}
          <button type="button" className="link" onClick={onToggle}>
            {isWhole ? 'Fold it away' : 'Show'}
          </button>
        </>
      )}
    </p>
  );
}
