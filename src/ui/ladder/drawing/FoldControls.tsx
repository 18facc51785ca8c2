import { formatSpan } from '../../../lib/time';
import type { LadderGeometry } from '../../../ladder/geometry';
import type { LadderModel } from '../../../ladder/model';
import { toScreenY } from '../view-derivations';

export interface FoldControlsProps {
  readonly geometry: LadderGeometry;
  readonly model: LadderModel;
  readonly onFold: (fromMicros: number) => void;
}

/** On the axis, beside every stretch of idle time that the reader opened: a button that folds it again. */
export function FoldControls({ geometry, model, onFold }: FoldControlsProps) {
  if (geometry.view.axis !== 'compressed') return null;
  const eventTimes = model.getEventTimes(geometry.view.lanes);
  return geometry.view.openFolds.map((fromMicros) => {
    const toMicros = eventTimes.find((micros) => micros > fromMicros);
    if (toMicros === undefined) return null;
    const y = (toScreenY(geometry, fromMicros) + toScreenY(geometry, toMicros)) / 2;
    const label = `Fold ${formatSpan(toMicros - fromMicros)} of idle time again`;
    return (
      <button
        key={fromMicros}
        type="button"
        className="ladder-refold"
        data-taken
        style={{ top: y, left: geometry.axisWidthPx }}
        aria-label={label}
        title={label}
        onClick={() => onFold(fromMicros)}
      />
    );
  });
}
