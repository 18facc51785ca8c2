import type { KeyboardEvent, PointerEvent } from 'react';
import { useMemo, useRef } from 'react';
import { getLadderModel } from '../../ladder/model/model-of-trace';
import type { Overview } from '../../ladder/overview';
import { createOverview } from '../../ladder/overview';
import { formatMoment } from '../../lib/time';
import { getCursorMicros, getDeviations } from '../../store/selectors';
import type { Plane, Trace } from '../../trace/trace';
import { getHidden, useTrace } from '../derived';
import { useApp } from '../use-app';
import { usePress } from './gestures/use-press';
import { describeMomentInLine } from './playback/describe-moment';
import { usePlayer } from './playback/use-player';
import { usePosition } from './playback/use-playhead';
import { useElementSize } from './use-element-size';

export interface MinimapProps {
  /** On phones: no scale below, fewer pixels. */
  readonly isMini?: boolean;
}

/** The whole run on one line, and the slider that moves through it. */
export function Minimap({ isMini = false }: MinimapProps) {
  const trace = useTrace();
  const filter = useApp((state) => state.view.messages);
  const deviations = useApp(getDeviations);
  const slider = useRef<HTMLDivElement>(null);
  const { widthPx } = useElementSize(slider);
  const pointer = useScrub(trace);
  const keys = useSliderKeys();
  const overview = useMemo(
    () =>
      trace === null
        ? null
        : createOverview(getLadderModel(trace, getHidden(trace, filter), deviations)),
    [trace, filter, deviations],
  );
  return (
    <div
      ref={slider}
      className="minimap"
      data-mini={isMini || undefined}
      {...useSliderAttributes(trace)}
      {...pointer}
      {...keys}
    >
      {overview !== null && widthPx > 0 && (
        <svg width={widthPx} height={isMini ? 26 : 46} aria-hidden="true">
          <Content overview={overview} widthPx={widthPx} isMini={isMini} />
          <Knob overview={overview} widthPx={widthPx} isMini={isMini} />
        </svg>
      )}
    </div>
  );
}

/** Not a native range: that would jump to where its own idea of a thumb is, and have no room for the drawing. */
function useSliderAttributes(trace: Trace | null) {
  const position = usePosition();
  const messages = useApp((state) => state.view.messages);
  const nowMicros = useApp(getCursorMicros);
  const totalMicros = trace?.metrics.totalMicros ?? 0;
  const text =
    trace === null || position === null
      ? ''
      : `${formatMoment(nowMicros)}, ${describeMomentInLine(trace, position.record, messages)}`;
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': 'Time',
    'aria-valuemin': 0,
    'aria-valuemax': totalMicros,
    'aria-valuenow': nowMicros,
    'aria-valuetext': text,
  } as const;
}

function useScrub(trace: Trace | null) {
  const player = usePlayer();
  const startPress = usePress();
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (trace === null || event.button !== 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const seek = (clientX: number) => {
      const share = Math.min(1, Math.max(0, (clientX - left) / width));
      player.seek(share * trace.metrics.totalMicros);
    };
    seek(event.clientX);
    startPress(event, {
      onMove: (move) => seek(move.clientX),
      onUp: () => undefined,
      onCancel: () => undefined,
    });
  };
  return { onPointerDown };
}

/** The keys that a slider has everywhere; one step is one record, a page is one message. */
function useSliderKeys() {
  const player = usePlayer();
  const actions: Readonly<Record<string, () => void>> = {
    ArrowRight: () => player.step('record', 1),
    ArrowUp: () => player.step('record', 1),
    ArrowLeft: () => player.step('record', -1),
    ArrowDown: () => player.step('record', -1),
    PageUp: () => player.step('message', 1),
    PageDown: () => player.step('message', -1),
    Home: () => player.toStart(),
    End: () => player.toEnd(),
    ' ': () => player.toggle(),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actions[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return { onKeyDown };
}

interface ContentProps {
  readonly overview: Overview;
  readonly widthPx: number;
  readonly isMini: boolean;
}

const PLANES: readonly { readonly plane: Plane; readonly row: number }[] = [
  { plane: 'state', row: 0 },
  { plane: 'vdp', row: 1 },
  { plane: 'control', row: 2 },
];
const TOP_PX = 6;
const TRACK_PX = 24;
const ROW_PX = 6;

function Content({ overview, widthPx, isMini }: ContentProps) {
  const toX = (share: number) => share * widthPx;
  const { downtime, bulks, faults, ticks, timeTicks } = overview;
  const track = isMini ? TRACK_PX - 10 : TRACK_PX;
  const row = isMini ? 3 : ROW_PX;
  const bulkY = TOP_PX + track - 1.5;
  return (
    <>
      <rect y={TOP_PX} width={widthPx} height={track} rx={4} fill="var(--sunken)" />
      {downtime !== null && (
        <rect
          x={toX(downtime.from)}
          y={TOP_PX}
          width={Math.max(2, toX(downtime.to - downtime.from))}
          height={track}
          fill="var(--downtime-edge)"
          opacity={0.26}
        />
      )}
      {bulks.map((bulk) => (
        <line
          key={bulk.from}
          x1={toX(bulk.from) + 0.5}
          x2={Math.max(toX(bulk.from) + 1.5, toX(bulk.to) - 0.5)}
          y1={bulkY}
          y2={bulkY}
          stroke="var(--memory)"
          strokeWidth={bulk.isFinal ? 3.4 : 2.4}
        />
      ))}
      {PLANES.map(({ plane, row: place }) =>
        ticks[plane].map((share) => (
          <rect
            key={`${plane}${share}`}
            x={Math.min(widthPx - 3, toX(share))}
            y={TOP_PX + 1.5 + place * (row + 0.6)}
            width={isMini ? 2 : 3}
            height={row}
            fill={`var(--${plane})`}
          />
        )),
      )}
      {faults.map((share) => (
        <path key={share} d={`M${toX(share) - 4} 0h8l-4 5.6Z`} fill="var(--fault)" />
      ))}
      {!isMini &&
        timeTicks.map(({ at, label }) => (
          <text key={at} x={toX(at)} y={45} textAnchor={getAnchor(at)}>
            {label}
          </text>
        ))}
    </>
  );
}

function getAnchor(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.02) return 'start';
  return share > 0.98 ? 'end' : 'middle';
}

function Knob({ overview, widthPx, isMini }: ContentProps) {
  const x = Math.min(1, useApp(getCursorMicros) / overview.endMicros) * widthPx;
  const bottom = TOP_PX + (isMini ? TRACK_PX - 10 : TRACK_PX) + 3;
  return (
    <g className="minimap-knob">
      <line x1={x} x2={x} y1={TOP_PX - 3} y2={bottom} stroke="var(--text)" strokeWidth={1.6} />
      <circle cx={x} cy={bottom} r={4} fill="var(--text)" />
    </g>
  );
}
