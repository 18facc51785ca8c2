import { describe, expect, it } from 'vitest';
import { createExampleTrace } from '../../../trace/testing/example-trace';
import { moveInRows } from './row-keys';
import { computeStepRow, filterRecords, findFaultyRecords } from './step-rows';

const trace = createExampleTrace();

describe('rows of the steps table', () => {
  it('say time, event and place, and mark what a fault touched', () => {
    const row = computeStepRow(trace, 30, findFaultyRecords(trace));
    expect(row).toMatchObject({ record: 30, time: '8.521', topic: 'state', isFaulty: true });
    expect(row.where).toContain('→');
  });

  it('mark nothing where no fault was', () => {
    expect(computeStepRow(trace, 25, findFaultyRecords(trace)).isFaulty).toBe(false);
  });

  it('are found by words of event and place', () => {
    expect(filterRecords(trace, '')).toHaveLength(trace.records.count);
    const lost = filterRecords(trace, 'LOST');
    expect(lost).toEqual([47]);
    expect(filterRecords(trace, 'no such words')).toEqual([]);
  });
});

describe('keys in the table', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', -1, 9],
    ['ArrowUp', 0, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['PageDown', 5, 9],
    ['PageUp', 5, 0],
    ['x', 5, null],
  ])('%s from row %i of ten goes to %s', (key, from, to) => {
    expect(moveInRows(key, from, 10)).toBe(to);
  });

  it('go nowhere in an empty table', () => {
    expect(moveInRows('ArrowDown', -1, 0)).toBeNull();
  });
});
