import { describe, expect, it } from 'vitest';
import type { TimeScale } from '../../../../ladder/scale/time-scale';
import type { HeadDragStart } from './head-drag';
import { computeHeadDrag, getRoundStep, screenYToTime } from './head-drag';

/** 1 px = 10 ms for 10 s, then nothing. */
const timeScale: TimeScale = {
  kind: 'compressed',
  contentHeightPx: 1000,
  folds: [],
  timeToY: (micros) => Math.min(1000, micros / 10_000),
  yToTime: (y) => Math.min(10_000_000, y * 10_000),
};

const start: HeadDragStart = {
  message: 'pull-rsp#1',
  sentMicros: 1_000_000,
  arrivesMicros: 1_020_000,
  delayMicros: 0,
  tailX: 400,
  headX: 600,
  headY: 102,
  gripX: 3,
  gripY: -2,
  scale: { timeScale, zoom: { k: 1, y: 0 }, endMicros: 10_000_000 },
};

describe('dragging an arrow head', () => {
  it('down delays by the time below the pointer', () => {
    expect(computeHeadDrag(start, 603, 340)).toEqual({
      kind: 'delay',
      byMicros: 2_400_000,
      arrivesMicros: 3_420_000,
    });
  });

  it('adds to a delay that is already there', () => {
    const delayed = { ...start, arrivesMicros: 1_520_000, delayMicros: 500_000, headY: 152 };
    expect(computeHeadDrag(delayed, 603, 250)).toMatchObject({ byMicros: 1_500_000 });
  });

  it('up hastens, but not before the message was sent', () => {
    expect(computeHeadDrag(start, 603, 0)).toEqual({
      kind: 'delay',
      byMicros: -20_000,
      arrivesMicros: 1_000_000,
    });
  });

  it('without way changes nothing, not even by rounding', () => {
    expect(computeHeadDrag(start, 603, 100)).toMatchObject({
      byMicros: 0,
      arrivesMicros: 1_020_000,
    });
  });

  it('past half of the way back drops, in either direction', () => {
    expect(computeHeadDrag(start, 499, 100)).toEqual({ kind: 'drop' });
    expect(computeHeadDrag(start, 510, 100).kind).toBe('delay');
    const leftwards = { ...start, tailX: 600, headX: 400, gripX: 0 };
    expect(computeHeadDrag(leftwards, 510, 100)).toEqual({ kind: 'drop' });
    expect(computeHeadDrag(leftwards, 300, 100).kind).toBe('delay');
  });

  it('reaches seconds within a hundred pixels below the last event, ever faster', () => {
    const at = (below: number) => screenYToTime(start.scale, 1000 + below) - 10_000_000;
    expect(at(0)).toBe(0);
    expect(at(26)).toBeLessThan(10_000);
    expect(at(100)).toBeGreaterThan(3_000_000);
    expect(at(60) - at(50)).toBeLessThan(at(70) - at(60));
  });

  it('sees through the zoom', () => {
    const zoomed = { ...start.scale, zoom: { k: 4, y: -300 } };
    expect(screenYToTime(zoomed, 100)).toBe(1_000_000);
  });
});

it('round steps are 1, 2, 5 times a power of ten', () => {
  expect([1, 4.9, 5, 19, 20, 51, 100].map(getRoundStep)).toEqual([1, 2, 5, 10, 20, 50, 100]);
});
