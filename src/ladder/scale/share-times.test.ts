import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../../trace/run-spec';
import type { LadderView } from '../geometry';
import { PLAIN_VIEW } from '../geometry';
import { layoutLadder } from '../layout';
import { createLadderModel } from '../model/model';
import { shareTimes, uniteTimes } from './share-times';
import { findTextOverlaps, findTextsOutside } from '../testing/text-overlaps';

const MODELS = ['alt-1', 'alt-2'].map((id) => createLadderModel(simulate(createRunSpec(id))));
const [A, B] = MODELS.map((model) => ({ model, lanes: [0, 1, 2, 3, 4] }));
const PARTED_MICROS = 10_700_500;

function createView(half: 'left' | 'right'): LadderView {
  return {
    widthPx: 660,
    heightPx: 700,
    ...PLAIN_VIEW,
    lanes: [0, 1, 2, 3, 4],
    half,
  };
}

function layoutPair(fromMicros = 0) {
  if (A === undefined || B === undefined) throw new Error('two models');
  const [left, right] = shareTimes(A, B, fromMicros);
  return [
    layoutLadder(left, createView('left')),
    layoutLadder(right, createView('right')),
  ] as const;
}

describe('two halves', () => {
  it('give a moment the same height, whichever run it is of', () => {
    const [left, right] = layoutPair();
    const moments = MODELS.flatMap((model) => [...model.trace.records.at]);
    for (const micros of moments)
      expect(left.timeScale.timeToY(micros)).toBe(right.timeScale.timeToY(micros));
  });

  it('have no time column, and the downtime at their outer edges', () => {
    for (const geometry of layoutPair()) {
      expect(geometry.axisWidthPx).toBe(0);
      expect(geometry.marks.map(({ key }) => key)).not.toContain('axis');
    }
    const [left, right] = layoutPair(8_500_000).map((geometry) => {
      const shapes = geometry.marks.find(({ key }) => key === 'downtime')?.shapes ?? [];
      return shapes.find((shape) => shape.tag === 'text');
    });
    expect(left?.tag === 'text' && left.x).toBeLessThan(40);
    expect(right?.tag === 'text' && right.x).toBeGreaterThan(620);
  });

  it('have a time column between them: a ladder without lanes shows nothing else', () => {
    if (A === undefined || B === undefined) throw new Error('two models');
    const { half: _, ...view } = createView('left');
    const column = layoutLadder(shareTimes(A, B)[0], { ...view, lanes: [], widthPx: 66 });
    const texts = column.marks.flatMap(({ kind, shapes }) =>
      shapes.some(({ tag }) => tag === 'text') ? [kind] : [],
    );
    expect([...new Set(texts)].toSorted()).toEqual(['axis', 'fold']);
    expect(column.axisWidthPx).toBe(66);
  });

  it('show no text across another or outside, whole or from a moment on', () => {
    for (const geometry of [...layoutPair(), ...layoutPair(8_500_500)]) {
      expect(findTextOverlaps(geometry)).toEqual([]);
      expect(findTextsOutside(geometry)).toEqual([]);
    }
  });

  it('from a moment on show nothing that was over before', () => {
    for (const geometry of layoutPair(PARTED_MICROS)) {
      const labels = geometry.marks.filter(({ kind }) => kind === 'message').map(({ key }) => key);
      expect(labels).not.toContain('sent:source-host:instantiate#1');
      expect(labels.length).toBeGreaterThan(0);
      expect(geometry.timeScale.timeToY(0)).toBe(geometry.timeScale.timeToY(PARTED_MICROS));
    }
  });
});

it('times unite in order and once each', () => {
  const times = fc.uniqueArray(fc.nat(1000)).map((list) => list.toSorted((x, y) => x - y));
  fc.assert(
    fc.property(times, times, fc.nat(1000), (a, b, from) => {
      const expected = [...new Set([from, ...a, ...b])].filter((time) => time >= from);
      expect([...uniteTimes(Float64Array.from(a), Float64Array.from(b), from)]).toEqual(
        expected.toSorted((x, y) => x - y),
      );
    }),
  );
});
