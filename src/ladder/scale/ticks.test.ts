import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createExampleTrace } from '../../trace/testing/example-trace';
import { createFrame } from '../frame';
import { createLadderModel } from '../model/model';
import { createWholeView } from './fit';
import { listTicks } from './ticks';

const trace = createExampleTrace();
const model = createLadderModel(trace);
const HEIGHT_PX = 600;
const whole = createWholeView(model, {
  widthPx: 900,
  axis: 'compressed',
  lanes: trace.nodes.map((_, index) => index),
  openFolds: [],
});

/** The middle of the view at a share of the content. */
function zoomIn(k: number, share: number) {
  const y = HEIGHT_PX / 2 - whole.heightPx * share * k;
  return createFrame(model, { ...whole, heightPx: HEIGHT_PX, zoom: { k, y } });
}

it('a time can be read however far the reader zooms in', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (k, share) => {
        const frame = zoomIn(k, share);
        const top = Math.max(0, frame.toY(frame.timeScale.times[0] ?? 0));
        const bottom = Math.min(HEIGHT_PX, frame.toY(model.endMicros));
        // Half a screen of time, and more than the two microseconds between which there is no other.
        const perPx = (frame.toMicros - frame.fromMicros) / HEIGHT_PX;
        fc.pre(bottom - top > HEIGHT_PX / 2 && perPx * HEIGHT_PX > 50);
        const texts = listTicks(frame).filter(
          ({ y, text }) => text !== '' && y >= 0 && y <= HEIGHT_PX,
        );
        expect(texts.length >= 2 || frame.folds.length > 0).toBe(true);
        const heads = texts.filter(({ isHead }) => isHead).map(({ text }) => Number(text));
        expect(heads).toEqual(heads.toSorted((a, b) => a - b));
      },
    ),
    {
      numRuns: 400,
      examples: [
        // One of two round times lies on the very edge of the view.
        [56.13283616351232, 0.9990243911743149],
        // The upper 13 px are 8 ms, all the others together 0.35 ms.
        [33.764329261861775, 0.09831822891277724],
      ],
    },
  );
});

it('between two events the ticks are round times', () => {
  // The work of a bridge takes 50 ms and has nothing in between.
  const scale = zoomIn(1, 0).timeScale;
  const { times } = scale;
  const gaps = Array.from(times, (time, index) => (times[index + 1] ?? time) - time);
  const widest = gaps.indexOf(Math.max(...gaps.filter((gap) => gap < 200_000)));
  const middle = ((times[widest] ?? 0) + (times[widest + 1] ?? 0)) / 2;
  const share = scale.timeToY(middle) / whole.heightPx;
  const ticks = listTicks(zoomIn(300, share)).filter(({ text }) => text !== '');
  expect(ticks.length).toBeGreaterThanOrEqual(3);
  const steps = ticks.slice(1).map((tick, i) => Number(tick.text) - Number(ticks[i]?.text));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9);
});

it('the head of a group is the exact time that those below it count from', () => {
  for (const widthPx of [390, 900]) {
    const frame = createFrame(model, { ...whole, widthPx });
    const heads = listTicks(frame).filter(({ isHead, text }) => isHead && text !== '');
    expect(heads.length).toBeGreaterThan(1);
    const times = frame.timeScale.times;
    for (const { text, y } of heads) {
      const micros = Math.round(Number(text) * 1_000_000);
      expect(times).toContain(micros);
      expect(frame.toY(micros)).toBeCloseTo(y, 6);
      expect(text).toMatch(/\.\d{3,}$/);
    }
  }
});

it('no tick is half hidden by the flag of the time column', () => {
  for (const axis of ['compressed', 'proportional'] as const) {
    const view = { ...whole, axis };
    const plain = createFrame(model, view);
    const flagMicros = plain.timeScale.yToTime(whole.heightPx / 2);
    const frame = createFrame(model, { ...view, flagMicros });
    const listNear = (ticks: ReturnType<typeof listTicks>) =>
      ticks.filter(({ y, text }) => text !== '' && Math.abs(y - frame.toY(flagMicros)) < 25);
    expect(listNear(listTicks(plain)).length).toBeGreaterThan(0);
    expect(listNear(listTicks(frame))).toEqual([]);
  }
});
