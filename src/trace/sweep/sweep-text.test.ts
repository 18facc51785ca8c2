import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../engine/catalogue';
import { getQuantities } from './quantities';
import type { SweepAxis, SweepDraw } from './sweep-spec';
import { formatAxis, formatDraw, parseAxis, parseDraw } from './sweep-text';

const QUANTITIES = getQuantities(catalogue, 'alt-1');
const TIMES = ['n', 'pull-rsp', 'push-req', 'final-copy'];
const find = (id: string) => {
  const quantity = QUANTITIES.find((other) => other.id === id);
  if (quantity === undefined) throw new Error(id);
  return quantity;
};

const micros = fc.integer({ min: 0, max: 60_000_000 });
const quantity = fc.constantFrom(...TIMES);
const axes: fc.Arbitrary<SweepAxis> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('linear' as const, 'logarithmic' as const),
    quantity,
    from: micros,
    to: micros,
    steps: fc.integer({ min: 1, max: 100_000 }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    quantity,
    values: fc.array(micros, { minLength: 1, maxLength: 5 }),
  }),
  fc.constant({ kind: 'list', quantity: 'policy', values: ['wait', 'alt1'] } as const),
  fc.constant({ kind: 'linear', quantity: 'loss', from: 0, to: 12_345, steps: 3 } as const),
);
const draws: fc.Arbitrary<SweepDraw> = fc.oneof(
  fc.record({ kind: fc.constant('uniform' as const), quantity, from: micros, to: micros }),
  fc.record({ kind: fc.constant('exponential' as const), quantity, mean: micros }),
  fc.record({ kind: fc.constant('normal' as const), quantity, mean: micros, deviation: micros }),
);

describe('the text of', () => {
  it('an axis reads back', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const text = formatAxis(axis, find(axis.quantity));
        expect(parseAxis(text, QUANTITIES)).toMatchObject({ ok: true, value: axis });
      }),
    );
  });

  it('a draw reads back', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const text = formatDraw(draw, find(draw.quantity));
        expect(parseDraw(text, QUANTITIES)).toMatchObject({ ok: true, value: draw });
      }),
    );
  });
});

it.each([
  ['pull-rsp=10ms..4s/200', { kind: 'linear', from: 10_000, to: 4_000_000, steps: 200 }],
  ['pull-rsp=1ms..4s/9:log', { kind: 'logarithmic', from: 1000, to: 4_000_000, steps: 9 }],
  ['n=0.5s,2s', { kind: 'list', values: [500_000, 2_000_000] }],
  ['policy=wait,alt1', { kind: 'list', values: ['wait', 'alt1'] }],
  ['loss=0%..10%/11', { kind: 'linear', from: 0, to: 100_000, steps: 11 }],
])('reads %s', (text, axis) => {
  expect(parseAxis(text, QUANTITIES)).toMatchObject({ ok: true, value: axis });
});

it.each([
  [parseAxis, 'pull-rsp', /needs a name and =, for example pull-rsp=10ms/],
  [parseAxis, '=1', /needs a name/],
  [parseAxis, 'moon=1..2/3', /"moon" is not a parameter here; use .*pull-rsp/],
  [parseAxis, 'n=1..2s/3', /"1" is not a duration/],
  [parseAxis, 'n=1s..2s', /"1s..2s" is not a duration/],
  [parseAxis, 'loss=5', /"5" is not a share/],
  [parseDraw, 'n=normal:5ms', /not a distribution; use uniform:10ms..80ms/],
  [parseDraw, 'n=poisson:5ms', /not a distribution/],
  [parseDraw, 'n=exponential:often', /"often" is not a duration/],
  [parseDraw, 'n', /for example pull-rsp=exponential:50ms/],
])('%o refuses %s with a reason', (parse, text, message) => {
  const read = parse(text, QUANTITIES);
  expect(read.ok ? '' : read.problems[0]?.message).toMatch(message);
});
