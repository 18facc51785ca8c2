import { expect, it } from 'vitest';
import type { SlackBand, SlackItem } from './slack';
import { getOwnBand, groupSlack, listThresholds, sortByTightness, withShift } from './slack';
import { describeChange, describeSearched, describeShift, describeShortly } from './slack-words';

const GOOD = { outcome: 'good', broken: [] };
const BAD = { outcome: 'bad', broken: ['rule'] };
const WORDS = {
  outcomes: [{ id: 'bad', title: 'Bad end', sentence: '', tone: 'bad' as const }],
  properties: [{ id: 'rule', title: 'The rule', sentence: '', source: '' }],
};

function item(label: string, bands: readonly SlackBand[]): SlackItem {
  return { kind: 'message', label, record: 0, bands, cut: '' };
}

const TIGHT = item('a#1', [
  { fromMicros: -50, toMicros: -11, verdict: BAD },
  { fromMicros: -10, toMicros: 99, verdict: GOOD },
  { fromMicros: 100, toMicros: 199, verdict: BAD },
  { fromMicros: 200, toMicros: 500, verdict: GOOD },
]);

const LOOSE = item('b#1', [{ fromMicros: 0, toMicros: 500, verdict: GOOD }]);

it('names the first shift beyond each end, the nearest first', () => {
  expect(listThresholds(TIGHT)).toEqual([
    { atMicros: -11, before: GOOD, after: BAD },
    { atMicros: 100, before: GOOD, after: BAD },
    { atMicros: 200, before: BAD, after: GOOD },
  ]);
  expect(getOwnBand(TIGHT)).toMatchObject({ fromMicros: -10, toMicros: 99 });
});

it('sorts what can change nothing to the end', () => {
  expect(sortByTightness([LOOSE, TIGHT]).map(({ label }) => label)).toEqual(['a#1', 'b#1']);
});

it('says what changes', () => {
  const [first, , third] = listThresholds(TIGHT);
  expect([first, third].map((one) => one && describeChange(one, WORDS))).toEqual([
    'Bad end, breaks “The rule”',
    'good, “The rule” holds',
  ]);
  expect([1_690_000, 291_001, -11].map(describeShift)).toEqual([
    '1.690 s later',
    '291.001 ms later',
    '11 µs sooner',
  ]);
});

it('says it shortly where there is little room', () => {
  expect([1_690_000, 291_001, -17_397_960, 500, -1000].map(describeShortly)).toEqual([
    '+1.69 s',
    '+291 ms',
    '−17.4 s',
    '+500 µs',
    '−1 ms',
  ]);
});

it('claims no more than was searched', () => {
  expect(describeSearched(TIGHT)).toBe('from 50 µs sooner to 500 µs later');
  expect(describeSearched(LOOSE)).toBe('up to 500 µs later');
  const cut = { ...LOOSE, label: 'c#1', cut: 'Stopped' };
  const { tight, loose, undecided } = groupSlack([LOOSE, cut, TIGHT]);
  expect([tight, loose, undecided]).toEqual([[TIGHT], [LOOSE], [cut]]);
});

it('adds a shift to the one that is there', () => {
  expect(withShift(['drop:b#1'], TIGHT, 20)).toEqual(['drop:b#1', 'delay:a#1:+20us']);
  expect(withShift(['delay:a#1:+1ms', 'drop:b#1'], TIGHT, -11)).toEqual([
    'drop:b#1',
    'delay:a#1:+989us',
  ]);
  expect(withShift(['delay:a#1:+11us'], TIGHT, -11)).toEqual([]);
  expect(withShift([], { kind: 'timer', label: 'n#1' }, -5)).toEqual(['shift:n#1:-5us']);
});
