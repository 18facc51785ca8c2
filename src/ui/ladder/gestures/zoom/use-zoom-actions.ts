import { useMemo } from 'react';
import { zoomAround } from '../../../../ladder/scale/fit';
import type { Zoom } from '../../../../store/state';
import { useActions } from '../../../use-app';
import type { LadderFrame } from '../../use-ladder-geometry';
import type { AxisRange } from '../use-axis-range';
import { useReveal } from './use-reveal';
import { clampZoom, panIntoView, zoomToRange } from './zoom-limits';

export interface ZoomActions {
  readonly set: (zoom: Zoom) => void;
  /** Around a place on the screen; the middle when none is given. */
  readonly by: (factor: number, screenY?: number) => void;
  readonly toRange: (range: AxisRange) => void;
  readonly fit: () => void;
  /** Pans as far as needed to show a moment. */
  readonly reveal: (micros: number) => void;
}

export function useZoomActions({ geometry, model, extent, fitted }: LadderFrame): ZoomActions {
  const actions = useActions();
  const { zoom, heightPx } = geometry.view;
  const { timeScale } = geometry;
  const zoomActions = useMemo((): ZoomActions => {
    const set = (next: Zoom) => actions.setView({ zoom: clampZoom(next, extent) });
    return {
      set,
      by: (factor, screenY = heightPx / 2) => set(zoomAround(zoom, factor, screenY)),
      toRange: ({ fromY, toY }) => set(zoomToRange(zoom, fromY, toY, heightPx)),
      fit: () => set(fitted),
      reveal: (micros) => {
        const next = panIntoView(zoom, timeScale.timeToY(micros), heightPx);
        if (next !== zoom) set(next);
      },
    };
  }, [actions, extent, fitted, zoom, heightPx, timeScale]);
  useReveal(geometry.view.selection, model.trace, zoomActions.reveal);
  return zoomActions;
}
