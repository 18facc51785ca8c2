import { expect, it } from 'vitest';
import { createExampleTrace } from '../../trace/testing/example-trace';
import { createWholeView, fitZoom, zoomAround } from './fit';
import type { LadderView } from '../geometry';
import { PLAIN_VIEW } from '../geometry';
import { createLadderModel } from '../model/model';
import { createTimeScale } from './scale';

const model = createLadderModel(createExampleTrace());
const view: LadderView = {
  widthPx: 900,
  heightPx: 180,
  ...PLAIN_VIEW,
  lanes: [0, 1, 2, 3, 4],
};

it('fits a long run into a low view and leaves a short one alone', () => {
  const { k } = fitZoom(model, view);
  expect(k).toBeLessThan(1);
  expect(createTimeScale(model, view).contentHeightPx * k).toBeCloseTo(180, 6);
  expect(fitZoom(model, { ...view, heightPx: 900 })).toEqual({ k: 1, y: 0 });
});

it('zooms around a point that stays where it is', () => {
  const zoom = { k: 2, y: -130 };
  const closer = zoomAround(zoom, 1.5, 200);
  const content = (200 - zoom.y) / zoom.k;
  expect(content * closer.k + closer.y).toBeCloseTo(200, 9);
  expect(closer.k).toBe(3);
});

it('makes a view for files that is as high as the run needs', () => {
  const whole = createWholeView(model, {
    widthPx: 1100,
    axis: 'compressed',
    lanes: [0, 1, 2, 3, 4],
  });
  const scale = createTimeScale(model, whole);
  expect(Math.abs(scale.contentHeightPx - whole.heightPx)).toBeLessThanOrEqual(1);
  const few = createWholeView(model, { widthPx: 1100, axis: 'compressed', lanes: [0, 4] });
  expect(few.heightPx).toBeLessThan(whole.heightPx);
});
