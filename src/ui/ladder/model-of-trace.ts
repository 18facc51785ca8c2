import type { LadderModel } from '../../ladder/model';
import { createLadderModel } from '../../ladder/model';
import type { Deviation } from '../../trace/conformance';
import { USUAL_MESSAGES } from '../../trace/queries/hidden-records';
import type { MessageFilter } from '../../trace/queries/hidden-records';
import type { Trace } from '../../trace/trace';
import { getHidden } from '../derived';

interface Known {
  readonly filter: MessageFilter;
  readonly deviations: readonly Deviation[];
  readonly model: LadderModel;
}

const NO_DEVIATIONS: readonly Deviation[] = [];

const MODELS = new WeakMap<Trace, Known>();

/** The ladder and the minimap draw the same model; it is made once per trace, choice of messages and comparison. */
export function getLadderModel(
  trace: Trace,
  filter: MessageFilter = USUAL_MESSAGES,
  deviations: readonly Deviation[] = NO_DEVIATIONS,
): LadderModel {
  const known = MODELS.get(trace);
  if (known?.filter === filter && known.deviations === deviations) return known.model;
  const model = createLadderModel(trace, { hidden: getHidden(trace, filter), deviations });
  MODELS.set(trace, { filter, deviations, model });
  return model;
}
