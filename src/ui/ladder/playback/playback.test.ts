import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordBuilder } from '../../../trace/record-builder';
import { advance, findStep, getCursorMicros, getPosition } from './playback';

function recordsAt(times: readonly number[]) {
  const builder = new RecordBuilder();
  for (const atMicros of times) builder.add({ atMicros, kind: 'note' });
  return builder.build();
}

const records = recordsAt([0, 100, 100, 100, 500, 1_000_500]);
const at = (record: number, fraction = 0) => ({ record, fraction });

describe('position', () => {
  it('is the last record at a cursor, or the remembered one of the same moment', () => {
    expect(getPosition(records, 100, null)).toEqual(at(3));
    expect(getPosition(records, 100, 1)).toEqual(at(1));
    expect(getPosition(records, 300, 1)).toEqual(at(3, 0.5));
    expect(getPosition(records, null, 2)).toEqual(at(5));
  });

  it('has a cursor everywhere but at the end', () => {
    expect(getCursorMicros(records, at(3, 0.5))).toBe(300);
    expect(getCursorMicros(records, at(5))).toBeNull();
  });
});

describe('stepping', () => {
  it('visits every record of one moment', () => {
    expect(findStep(records, at(1), 1)).toBe(2);
    expect(findStep(records, at(2), -1)).toBe(1);
  });

  it('goes back to the record just passed when half way to the next', () => {
    expect(findStep(records, at(3, 0.5), -1)).toBe(3);
  });

  it('skips what is not accepted and ends at the start or the end', () => {
    expect(findStep(records, at(0), 1, (record) => record === 4)).toBe(4);
    expect(findStep(records, at(4), 1, () => false)).toBe(5);
    expect(findStep(records, at(4), -1, () => false)).toBe(0);
  });
});

describe('playing', () => {
  it('gives each record the same time in even steps, whatever the gap', () => {
    const steps = { pace: 'steps', speed: 1 } as const;
    expect(advance(records, at(4), 200, steps)).toEqual(at(4, 0.5));
    expect(advance(records, at(0), 400, steps)).toEqual(at(1));
    expect(advance(records, at(0), 60_000, steps)).toEqual(at(5));
  });

  it('passes over what is hidden in even steps', () => {
    const steps = { pace: 'steps', speed: 1, hidden: Uint8Array.of(0, 1, 1, 0, 0, 0) } as const;
    expect(advance(records, at(0), 400, steps)).toEqual(at(3));
    expect(advance(records, at(2), 200, steps)).toEqual(at(3, 0.5));
  });

  it('follows simulated time times speed in real time', () => {
    const moved = advance(records, at(4), 250, { pace: 'time', speed: 2 });
    expect(getCursorMicros(records, moved)).toBe(500_500);
  });

  it('never goes back and always ends, at any pace', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('time' as const, 'steps' as const),
        fc.integer({ min: 30, max: 400 }),
        (times, pace, millis) => {
          const run = recordsAt(times.toSorted((a, b) => a - b));
          let position = at(0);
          for (let frame = 0; frame < 20_000 / millis; frame++) {
            const next = advance(run, position, millis, { pace, speed: 8 });
            expect(next.record + next.fraction).toBeGreaterThanOrEqual(
              position.record + position.fraction,
            );
            position = next;
          }
          expect(position.record).toBe(run.count - 1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
