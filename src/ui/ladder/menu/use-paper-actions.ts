import type { LadderGeometry } from '../../../ladder/geometry';
import type { LadderModel } from '../../../ladder/model/model';
import { createTimeScale } from '../../../ladder/scale/scale';
import type { Mark } from '../../../ladder/shapes/shapes';
import { useActions } from '../../use-app';
import { zoomToRange } from '../gestures/zoom/zoom-limits';
import type { PaperActions } from './paper-actions';

export interface FoldActions extends PaperActions {
  readonly toggleFold: (mark: Mark) => void;
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
    toggleFold: (mark) => {
      const fold = readFoldKey(mark.key);
      if (fold === null) return;
      const others = openFolds.filter((micros) => micros !== fold);
      const isOpen = others.length < openFolds.length;
      actions.setView({ openFolds: isOpen ? others : [...openFolds, fold] });
    },
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

/** The start of the idle time that a fold's mark stands for (`fold:500000`). */
function readFoldKey(key: string): number | null {
  const micros = Number(key.replace(/^fold:/, ''));
  return Number.isFinite(micros) ? micros : null;
}
