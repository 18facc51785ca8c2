import { expect, it } from 'vitest';
import type { Finding } from './findings';
import { findMostTelling } from './findings';

it('the worst outcome is the most telling, before any property', () => {
  const good = { kind: 'outcome', tone: 'good' } as Finding;
  const bad = { kind: 'outcome', tone: 'bad' } as Finding;
  const property = { kind: 'property', tone: 'bad' } as Finding;
  expect(findMostTelling([good, property, bad])).toBe(bad);
  expect(findMostTelling([good, property])).toBe(property);
  expect(findMostTelling([])).toBe(undefined);
});
