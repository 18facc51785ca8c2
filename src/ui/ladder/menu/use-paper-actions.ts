import type { LadderGeometry } from '../../../ladder/geometry';
import type { LadderModel } from '../../../ladder/model';
import { createTimeScale } from '../../../ladder/scale';
import type { Mark } from '../../../ladder/shapes';
import { useActions } from '../../use-app';
import { zoomToRange } from '../gestures/zoom-limits';
import { toTime } from '../view-derivations';
import type { PaperActions } from './LadderMenu';

export interface FoldActions extends PaperActions {
  readonly openFold: (mark: Mark) => void;
  readonly foldAgain: (fromMicros: number) => void;
  readonly showCompressed: (fromMicros: number, toMicros: number) => void;
}

/** Opening and closing idle time, and what else concerns the paper as a whole. */
export function usePaperActions(
  model: LadderModel,
  geometry: LadderGeometry,
  fit: () => void,
): FoldActions {
  const actions = useActions();
  const { folds } = geometry.timeScale;
  const { openFolds } = geometry.view;
  return {
    canOpenFolds: folds.length > 0,
    canFold: openFolds.length > 0,
    openFolds: () =>
      actions.setView({ openFolds: [...openFolds, ...folds.map((fold) => fold.fromMicros)] }),
    fold: () => actions.setView({ openFolds: [] }),
    fit,
    openFold: (mark) => {
      const fold = findFold(geometry, mark);
      if (fold !== undefined) actions.setView({ openFolds: [...openFolds, fold.fromMicros] });
    },
    foldAgain: (fromMicros) =>
      actions.setView({ openFolds: openFolds.filter((micros) => micros !== fromMicros) }),
    showCompressed: (fromMicros, toMicros) => {
      const view = { ...geometry.view, axis: 'compressed' as const };
      const scale = createTimeScale(model, view);
      const [fromY, toY] = [scale.timeToY(fromMicros), scale.timeToY(toMicros)];
      const zoom = zoomToRange(UNZOOMED, fromY - AIR_PX, toY + AIR_PX, view.heightPx);
      actions.setView({ axis: 'compressed', zoom });
    },
  };
}

const UNZOOMED = { k: 1, y: 0 };
const AIR_PX = 20;

function findFold(geometry: LadderGeometry, mark: Mark) {
  if (mark.hit?.kind !== 'box') return undefined;
  const middle = toTime(geometry, mark.hit.y + mark.hit.heightPx / 2);
  return geometry.timeScale.folds.find(
    (fold) => fold.fromMicros <= middle && middle <= fold.toMicros,
  );
}
