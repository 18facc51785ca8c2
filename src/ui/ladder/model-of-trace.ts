import type { LadderModel } from '../../ladder/model';
import { createLadderModel } from '../../ladder/model';
import type { Trace } from '../../trace/trace';

const MODELS = new WeakMap<Trace, LadderModel>();

/** The ladder and the minimap draw the same model; it is made once per trace. */
export function getLadderModel(trace: Trace): LadderModel {
  const known = MODELS.get(trace) ?? createLadderModel(trace);
  MODELS.set(trace, known);
  return known;
}
