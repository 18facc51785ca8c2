import { expect, it } from 'vitest';
import type { ExploreStep } from '../../answers/exploration';
import { tellApart } from './tell-apart';
import { getPullTime, listTold } from './tell-orders';

function step(name: string, more: Partial<ExploreStep> = {}): ExploreStep {
  const node = 'destination-host';
  return {
    kind: 'deliver',
    node,
    peer: null,
    name,
    ordinal: 1,
    text: '',
    rule: `${node}.r`,
    isRoleInvolved: more.rule !== '',
    ...more,
  };
}

it('tells orders apart by when the PULL is over', () => {
  const copy = step('final-copy');
  const pull = step('pull-completed');
  expect(getPullTime([pull, copy])).toBe('before');
  expect(getPullTime([copy, pull])).toBe('after');
  expect(getPullTime([pull])).toBe('alone');
  expect(getPullTime([copy, step('pull-completed', { kind: 'lose', rule: '' })])).toBe('never');
  expect(getPullTime([copy, step('pull-status-rsp', { text: 'succeeded' })])).toBe('after');
  expect(getPullTime([step('pull-status-rsp', { text: 'succeeded, VSI 11…' }), copy])).toBe(
    'before',
  );
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

const at = (node: string, name: string) => step(name, { node });

it('tells rows apart by the node where they differ, from the first difference on', () => {
  const told = [at('destination-host', 'final-copy'), at('database', 'pull-req')];
  const [start, x, y] = ['start', 'x', 'y'].map((name) => at('source-bridge', name));
  if (start === undefined || x === undefined || y === undefined) throw new Error('no steps');
  const dropped = { ...y, rule: '' };
  const rows = [[x, y], [y, x], [x], [x, dropped]].map((rest) => ({
    outcome: 'outage',
    steps: [...told, start, ...rest],
  }));
  const other = { outcome: 'good', steps: told };
  expect(tellApart([...rows, other])).toEqual([
    [{ node: 'source-bridge', steps: [x, y] }],
    [{ node: 'source-bridge', steps: [y, x] }],
    [{ node: 'source-bridge', steps: [x] }],
    [{ node: 'source-bridge', steps: [x, dropped] }],
    [],
  ]);
});

it('rows with the same steps at every node differ in the order between nodes', () => {
  const [a, b, c] = [at('n', 'a'), at('m', 'b'), at('m', 'c')];
  const rows = [
    { outcome: 'outage', steps: [c, a, b] },
    { outcome: 'outage', steps: [c, b, a] },
  ];
  const told = tellApart(rows).flat();
  expect(told).toEqual([
    { node: null, steps: [a, b] },
    { node: null, steps: [b, a] },
  ]);
});

it('the place of a loss among steps of its node tells nothing', () => {
  const lost = step('pull-rsp', { kind: 'lose', node: 'n', rule: '' });
  const more = [at('n', 'a'), at('n', 'b')];
  const rows = [[lost, ...more], [...more]].map((steps) => ({ outcome: '', steps }));
  expect(tellApart(rows)).toEqual([[], []]);
});
