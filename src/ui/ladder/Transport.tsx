import { ChevronFirst, ChevronLast, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatMoment } from '../../lib/time';
import { IconButton } from '../kit/Button';
import { useActions, useApp, useUi } from '../use-app';
import { Minimap } from './Minimap';
import { describeMoment, describeMomentInLine } from './playback/describe-moment';
import { formatProgress } from './playback/format-progress';
import { usePlaybackLoop } from './playback/use-playback-loop';
import { usePlayer } from './playback/use-player';
import { usePlayedPosition, usePlayedTrace } from './playback/use-playhead';
import './transport.css';

interface TransportProps {
  /** What stands in place of the minimap. */
  readonly strip?: ReactNode;
}

/** Play, step, scrub: the bar below the ladder; on a phone one row with the essentials. */
export function Transport({ strip }: TransportProps) {
  const isPhone = useUi((state) => state.frame === 'phone');
  usePlaybackLoop();
  return (
    <section className="transport" data-mini={isPhone || undefined} aria-label="Playback">
      {isPhone ? <MiniRow strip={strip} /> : <FullRow strip={strip} />}
      <StepAnnouncer />
    </section>
  );
}

function FullRow({ strip }: TransportProps) {
  return (
    <>
      <div className="transport-row">
        <StepButtons />
        <NowText />
        <Caption />
        <PaceSelect />
        <SpeedSelect />
      </div>
      {strip ?? <Minimap />}
    </>
  );
}

function PlayAndStep() {
  const player = usePlayer();
  return (
    <>
      <IconButton
        icon={SkipBack}
        label="One record back"
        onClick={() => player.step('record', -1)}
      />
      <PlayButton />
      <IconButton
        icon={SkipForward}
        label="One record forward"
        onClick={() => player.step('record', 1)}
      />
    </>
  );
}

function MiniRow({ strip }: TransportProps) {
  return (
    <div className="transport-row">
      <PlayAndStep />
      <div className="transport-mini">
        <NowText />
        {strip ?? <Minimap isMini />}
      </div>
    </div>
  );
}

function StepButtons() {
  const player = usePlayer();
  return (
    <div className="transport-buttons">
      <IconButton
        icon={ChevronFirst}
        label="Previous message"
        onClick={() => player.step('message', -1)}
      />
      <PlayAndStep />
      <IconButton
        icon={ChevronLast}
        label="Next message"
        onClick={() => player.step('message', 1)}
      />
    </div>
  );
}

function PlayButton() {
  const player = usePlayer();
  const playing = useApp((state) => state.playback.playing);
  const label = playing ? 'Pause' : 'Play';
  return (
    <button
      type="button"
      className="transport-play"
      aria-label={label}
      title={label}
      onClick={() => player.toggle()}
    >
      {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
    </button>
  );
}

function NowText() {
  const trace = usePlayedTrace();
  const totalMicros = trace?.metrics.totalMicros ?? 0;
  const shownMicros = useApp((state) => state.view.cursorMicros);
  const cursorMicros = Math.min(shownMicros ?? totalMicros, totalMicros);
  const [now, total] = formatProgress(cursorMicros, trace);
  return (
    <p className="transport-now">
      <strong>{now} s</strong> <span>of {total}</span>
    </p>
  );
}

function Caption() {
  const trace = usePlayedTrace();
  const position = usePlayedPosition();
  const messages = useApp((state) => state.view.messages);
  if (trace === null || position === null) return <p className="transport-caption" />;
  const { what, rest } = describeMoment(trace, position.record, messages);
  return (
    <p className="transport-caption" title={describeMomentInLine(trace, position.record, messages)}>
      <strong>{what}</strong> {rest}
    </p>
  );
}

/** Says each step to a screen reader; silent while playing, which would say too much. */
function StepAnnouncer() {
  const trace = usePlayedTrace();
  const position = usePlayedPosition();
  const messages = useApp((state) => state.view.messages);
  const playing = useApp((state) => state.playback.playing);
  const cursorMicros = useApp((state) => state.view.cursorMicros);
  const isSilent = trace === null || position === null || playing || cursorMicros === null;
  return (
    <p className="visually-hidden" aria-live="polite">
      {isSilent
        ? ''
        : `${formatMoment(cursorMicros)}, ${describeMomentInLine(trace, position.record, messages)}`}
    </p>
  );
}

function PaceSelect() {
  const pace = useApp((state) => state.playback.pace);
  const actions = useActions();
  return (
    <select
      className="transport-select"
      aria-label="Pace"
      value={pace}
      onChange={(event) =>
        actions.setPlayback({ pace: event.target.value === 'time' ? 'time' : 'steps' })
      }
    >
      <option value="steps">Even steps</option>
      <option value="time">Real time</option>
    </select>
  );
}

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];

function SpeedSelect() {
  const speed = useApp((state) => state.playback.speed);
  const actions = useActions();
  return (
    <select
      className="transport-select"
      aria-label="Speed"
      value={speed}
      onChange={(event) => actions.setPlayback({ speed: Number(event.target.value) })}
    >
      {SPEEDS.map((value) => (
        <option key={value} value={value}>
          {value}×
        </option>
      ))}
    </select>
  );
}
