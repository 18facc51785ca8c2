import { useApp } from '../../../use-app';
import { usePlayer } from '../../../ladder/playback/use-player';
import { formatMoment } from '../../../../lib/time';
import type { Pair } from '../use-pair';

/** The moment shown in both runs. */
export function PairSlider({ pair }: { readonly pair: Pair }) {
  const player = usePlayer();
  const totalMicros = pair.merged.metrics.totalMicros;
  const shown = useApp((state) => state.view.cursorMicros);
  const cursorMicros = Math.min(shown ?? totalMicros, totalMicros);
  return (
    <input
      type="range"
      className="pair-slider"
      aria-label="Time"
      aria-valuetext={formatMoment(cursorMicros)}
      min={0}
      max={totalMicros}
      step="any"
      value={cursorMicros}
      onChange={(event) => player.seek(Number(event.target.value))}
    />
  );
}
