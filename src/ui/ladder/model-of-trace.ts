import type { LadderModel } from '../../ladder/model';
import { createLadderModel } from '../../ladder/model';
import type { MessageFilter } from '../../trace/queries/hidden-records';
import type { Trace } from '../../trace/trace';
import { getHidden } from '../derived';

const MODELS = new WeakMap<
  Trace,
  { readonly filter: MessageFilter; readonly model: LadderModel }
>();

/** The ladder and the minimap draw the same model; it is made once per trace and choice of messages. */
export function getLadderModel(trace: Trace, filter: MessageFilter): LadderModel {
  const known = MODELS.get(trace);
  if (known?.filter === filter) return known.model;
  const model = createLadderModel(trace, getHidden(trace, filter));
  MODELS.set(trace, { filter, model });
  return model;
}
