import { expect, it } from 'vitest';
import { catalogue } from '../../../../engine/catalogue';
import { explore } from '../../../../engine/explore/explore';
import { createStepNames } from '../words';
import { EVERY_CLASS, filterClasses } from './filter-classes';
import { listClassFindings } from './findings';

const REQUEST = { scenario: 'alt-1', values: {}, losses: 1, duplicates: 0, crashes: 0 };
const findings = listClassFindings(explore(REQUEST, { classes: true }), catalogue);
const filter = (outcome: string, words: string) =>
  filterClasses(findings, { outcome, words }, createStepNames(null));

it('without a filter all orders are there, counted from 1', () => {
  const all = filterClasses(findings, EVERY_CLASS, createStepNames(null));
  expect(all.map(({ number }) => number)).toEqual(findings.map((_, index) => index + 1));
});

it('by outcome, numbers stay', () => {
  const outages = filter('outage', '');
  expect(outages.length).toBeGreaterThan(0);
  expect(outages.every(({ finding, number }) => findings[number - 1] === finding)).toBe(true);
  expect(outages.every(({ finding }) => finding.outcome === 'outage')).toBe(true);
});

it('by words that must all occur, in any step and any case', () => {
  const lost = filter('', 'LOST: final-copy');
  const both = filter('', 'lost: final-copy, vm-stopped');
  expect(lost.length).toBeGreaterThan(0);
  for (const { finding } of lost)
    expect(finding.steps.some(({ kind, name }) => kind === 'lose' && name === 'final-copy')).toBe(
      true,
    );
  expect(both.length).toBeLessThanOrEqual(lost.length);
  expect(filter('', 'no such message')).toEqual([]);
});
