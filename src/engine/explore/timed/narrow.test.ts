import { expect, it } from 'vitest';
import { listNarrower } from './narrow';

const interval = (min: number, max: number) => ({ min, max });
const ROUNDS = { poll: 0, deadlines: [1] };

it('longer polls first, as many as fit into the deadline', () => {
  const found = listNarrower([interval(1, 1000), interval(640, 640)], ROUNDS);
  expect(found.map(([poll]) => poll)).toEqual(
    [320, 160, 80, 40, 20, 10].map((least) => interval(least, 1000)),
  );
  expect(found.every(([, deadline]) => deadline?.min === 640 && deadline.max === 640)).toBe(true);
});

it('where the longest poll is too short, deadlines are shorter too, within what was asked', () => {
  const [first, second, third] = listNarrower([interval(1, 10), interval(12, 60)], ROUNDS);
  expect(first).toEqual([interval(5, 10), interval(12, 12)]);
  expect(second).toEqual([interval(5, 10), interval(12, 20)]);
  expect(third).toEqual([interval(5, 10), interval(12, 40)]);
});

it('nothing is narrower than one value, and nothing is listed twice', () => {
  expect(listNarrower([interval(7, 7), interval(60, 60)], ROUNDS)).toEqual([]);
  expect(listNarrower([interval(1, 10), interval(60, 60)], ROUNDS)).toHaveLength(3);
});
