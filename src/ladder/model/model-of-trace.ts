import type { Deviation } from '../../trace/answers/conformance';
import { NO_DEVIATIONS } from '../../trace/answers/conformance';
import { computeHidden } from '../../trace/queries/upkeep';
import type { Trace } from '../../trace/trace';
import type { LadderModel } from './model';
import { createLadderModel } from './model';

interface Known {
  readonly hidden: Uint8Array;
  readonly deviations: readonly Deviation[];
  readonly model: LadderModel;
}

const MODELS = new WeakMap<Trace, Known>();

/** The ladder and the minimap draw the same model; it is made once per trace, choice of messages and comparison. */
export function getLadderModel(
  trace: Trace,
  hidden = computeHidden(trace),
  deviations = NO_DEVIATIONS,
): LadderModel {
  const known = MODELS.get(trace);
  if (known?.hidden === hidden && known.deviations === deviations) return known.model;
  const model = createLadderModel(trace, { hidden, deviations });
  MODELS.set(trace, { hidden, deviations, model });
  return model;
}
