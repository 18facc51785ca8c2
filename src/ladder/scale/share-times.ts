import type { LadderModel } from '../model/model';

/** A run and the lanes that show of it. */
export interface OnLanes {
  readonly model: LadderModel;
  readonly lanes: readonly number[];
}

/**
 * Two models whose ladders stand side by side: both have the events of both, so that a moment has one height in the two
 * drawings. Time before `fromMicros` is left out.
 */
export function shareTimes(
  a: OnLanes,
  b: OnLanes,
  fromMicros = 0,
): readonly [LadderModel, LadderModel] {
  const times = uniteTimes(
    a.model.getEventTimes(a.lanes),
    b.model.getEventTimes(b.lanes),
    fromMicros,
  );
  const bulks = [a, b].flatMap(({ model, lanes }) => model.getBulkRanges(lanes));
  const endMicros = Math.max(a.model.endMicros, b.model.endMicros);
  const share = (model: LadderModel): LadderModel => ({
    ...model,
    endMicros,
    getEventTimes: () => times,
    getBulkRanges: () => bulks,
  });
  return [share(a.model), share(b.model)];
}

/** Ascending and without repetition, like both lists; begins with `fromMicros`. */
export function uniteTimes(a: Float64Array, b: Float64Array, fromMicros: number): Float64Array {
  const times = new Float64Array(a.length + b.length + 1);
  times[0] = fromMicros;
  let count = 1;
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    const next = Math.min(a[atA] ?? Infinity, b[atB] ?? Infinity);
    if (a[atA] === next) atA++;
    if (b[atB] === next) atB++;
    if (next > (times[count - 1] ?? 0)) times[count++] = next;
  }
  return times.slice(0, count);
}
