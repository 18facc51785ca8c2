import { expect, it } from 'vitest';
import { createExampleTrace } from '../trace/testing/example-trace';
import { PLAIN_VIEW } from './geometry';
import { findMarkAt } from './hit-test';
import { layoutLadder } from './layout';
import { createLadderModel } from './model/model';
import { getTextBox } from './shapes/text-box';

const trace = createExampleTrace();
const geometry = layoutLadder(createLadderModel(trace), {
  widthPx: 1100,
  heightPx: 700,
  ...PLAIN_VIEW,
  lanes: [0, 1, 2, 3, 4],
});
const PUSH = 'sent:source-bridge:push-req#1';

function getLine(key: string) {
  const hit = geometry.marks.find((mark) => mark.key === key)?.hit;
  if (hit?.kind !== 'line') throw new Error(`no line ${key}`);
  return hit;
}

it('finds an arrow within 6 px of its line, not beyond', () => {
  const { x1, y1, x2, y2 } = getLine(PUSH);
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  expect(findMarkAt(geometry, x, y + 4)?.key).toBe(PUSH);
  expect(findMarkAt(geometry, x, y + 30)?.key).not.toBe(PUSH);
});

it('finds the owner of a label', () => {
  const label = geometry.marks.find((mark) => mark.key === `${PUSH} label`)?.shapes[0];
  if (label?.tag !== 'text') throw new Error('no label');
  const box = getTextBox(label);
  expect(findMarkAt(geometry, box.x, box.y)?.key).toBe(PUSH);
});

it('finds the topmost box elsewhere, and nothing on empty paper', () => {
  const lane = geometry.lanes[0];
  const y = geometry.timeScale.timeToY(9_500_000);
  expect(findMarkAt(geometry, lane?.x ?? 0, y + 20)?.kind).toBe('vm');
  const copy = geometry.timeScale.timeToY(8_640_000);
  expect(findMarkAt(geometry, 250, copy)?.kind).toBe('bulk');
  expect(findMarkAt(geometry, 460, geometry.timeScale.timeToY(10_900_000))).toBeNull();
});
