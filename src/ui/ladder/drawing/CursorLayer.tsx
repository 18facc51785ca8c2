import type { PointerEvent } from 'react';
import { useMemo } from 'react';
import type { LadderGeometry } from '../../../ladder/geometry';
import type { HitLine } from '../../../ladder/shapes/shapes';
import { computeMessages } from '../../../trace/queries/messages';
import type { Trace } from '../../../trace/trace';
import { useApp } from '../../use-app';
import { usePress } from '../gestures/use-press';
import { findInFlight } from '../playback/player';
import { usePlayer } from '../playback/use-player';
import { useReducedMotion } from '../use-media';
import { getArrow, toScreenY, toTime } from '../view-derivations';

export interface CursorLayerProps {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
  /** From here on everything shows and there is no cursor; left out: the end of the run. */
  readonly endMicros?: number;
}

/** The moment shown: a line across, its time in the axis, what is on its way; while playing, the future faint. */
export function CursorLayer({ geometry, trace, endMicros }: CursorLayerProps) {
  const cursorMicros = useApp((state) => state.view.cursorMicros);
  const playing = useApp((state) => state.playback.playing);
  const isReduced = useReducedMotion();
  // A link or a longer run may have left the cursor beyond the end, where everything shows.
  if (cursorMicros === null || cursorMicros >= (endMicros ?? trace.metrics.totalMicros))
    return null;
  const { widthPx, heightPx } = geometry.view;
  const y = Math.round(toScreenY(geometry, cursorMicros)) + 0.5;
  const left = geometry.axisWidthPx;
  return (
    <svg className="ladder-cursor" width={widthPx} height={heightPx} aria-hidden="true">
      {playing && y < heightPx && (
        <rect
          className="ladder-future"
          x={left + 1}
          y={Math.max(0, y)}
          width={widthPx - left}
          height={heightPx - Math.max(0, y)}
        />
      )}
      {!isReduced && <InFlightDots geometry={geometry} trace={trace} cursorMicros={cursorMicros} />}
      <path className="ladder-cursor-line" d={`M${left} ${y}H${widthPx}`} />
      {left > 0 && <CursorFlag geometry={geometry} y={y} cursorMicros={cursorMicros} />}
    </svg>
  );
}

interface InFlightDotsProps extends CursorLayerProps {
  readonly cursorMicros: number;
}

/** A dot where each message on its way has come to. */
function InFlightDots({ geometry, trace, cursorMicros }: InFlightDotsProps) {
  const arrows = useMemo(() => {
    const pairs = geometry.marks.flatMap((mark) => {
      const arrow = getArrow(mark);
      return arrow === null || mark.record === null ? [] : [[mark.record, arrow] as const];
    });
    return new Map(pairs);
  }, [geometry]);
  const cursorY = toScreenY(geometry, cursorMicros);
  return findInFlight(computeMessages(trace), cursorMicros).map(({ message, share }) => {
    const arrow = arrows.get(message.sentRecord);
    if (arrow === undefined) return null;
    const { x, y } = findCrossing(arrow, cursorY, share);
    return (
      <circle
        key={message.instance}
        className={`ladder-in-flight is-${message.type.plane}`}
        cx={x}
        cy={y}
        r={5 * geometry.view.scale}
      />
    );
  });
}

/**
 * Where an arrow meets the cursor. On a compressed axis that is not the share of its time; a level arrow meets the cursor
 * nowhere, there the share of time has to do.
 */
function findCrossing(arrow: HitLine, cursorY: number, timeShare: number): Point {
  const height = arrow.y2 - arrow.y1;
  const share = height < 1 ? timeShare : Math.min(1, Math.max(0, (cursorY - arrow.y1) / height));
  return { x: arrow.x1 + (arrow.x2 - arrow.x1) * share, y: arrow.y1 + height * share };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis this wide has room for tenths of a millisecond. */
const ROOMY_PX = 60;

interface CursorFlagProps {
  readonly geometry: LadderGeometry;
  readonly y: number;
  readonly cursorMicros: number;
}

/** Draggable; its keyboard twin is the slider in the transport bar. */
function CursorFlag({ geometry, y, cursorMicros }: CursorFlagProps) {
  const player = usePlayer();
  const startPress = usePress();
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const top = event.clientY - y;
    startPress(event, {
      onMove: (move) => player.seek(toTime(geometry, move.clientY - top)),
      onUp: () => undefined,
      onCancel: () => player.seek(cursorMicros),
    });
  };
  const { scale } = geometry.view;
  const tip = geometry.axisWidthPx - 1;
  const shoulder = tip - 8 * scale;
  const half = 9 * scale;
  const decimals = tip >= ROOMY_PX * scale && cursorMicros % 1000 !== 0 ? 4 : 3;
  return (
    <g className="ladder-flag" data-taken onPointerDown={onPointerDown}>
      <path d={`M2 ${y - half}H${shoulder}L${tip} ${y}L${shoulder} ${y + half}H2Z`} />
      <text
        x={shoulder - 2}
        y={y}
        dy="0.36em"
        textAnchor="end"
        fontSize={11 * scale}
        fontWeight={600}
      >
        {(cursorMicros / 1_000_000).toFixed(decimals)}
      </text>
    </g>
  );
}
