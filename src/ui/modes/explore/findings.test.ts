import { expect, it } from 'vitest';
import type { ExploreStep } from '../../../trace/exploration';
import type { Finding } from './findings';
import { findMostTelling, getPullTime, listTold } from './findings';

function step(name: string, more: Partial<ExploreStep> = {}): ExploreStep {
  const node = 'destination-host';
  return { kind: 'deliver', node, peer: null, name, ordinal: 1, text: '', rule: 'r', ...more };
}

it('tells orders apart by when the PULL is over', () => {
  const copy = step('final-copy');
  const pull = step('pull-completed');
  expect(getPullTime([pull, copy])).toBe('before');
  expect(getPullTime([copy, pull])).toBe('after');
  expect(getPullTime([copy, { ...pull, kind: 'lose', rule: '' }])).toBe('never');
  expect(getPullTime([copy, step('pull-status-rsp', { text: 'succeeded' })])).toBe('after');
  expect(getPullTime([copy, step('pull-status-rsp', { text: 'pending' })])).toBe('never');
});

it('tells of a node what it takes in, and every fault there', () => {
  const lost = step('associate-rsp', { kind: 'lose', rule: '' });
  const ignored = step('pull-completed', { rule: '' });
  const elsewhere = step('push-req', { node: 'database' });
  const copy = step('final-copy');
  const told = listTold([step('instantiate'), lost, ignored, elsewhere, copy], 'destination-host');
  expect(told).toEqual([lost, copy]);
});

it('the worst outcome is the most telling, before any property', () => {
  const good = { kind: 'outcome', tone: 'good' } as Finding;
  const bad = { kind: 'outcome', tone: 'bad' } as Finding;
  const property = { kind: 'property', tone: 'bad' } as Finding;
  expect(findMostTelling([good, property, bad])).toBe(bad);
  expect(findMostTelling([good, property])).toBe(property);
  expect(findMostTelling([])).toBe(undefined);
});
