import { expect, it } from 'vitest';
import { catalogue } from '../../../engine/catalogue';
import { simulate } from '../../../engine/simulate';
import type { SlackItem } from '../../answers/slack';
import { createRunSpec } from '../../run-spec';
import { compareSlack } from './slack-row';

const TRACE = simulate(createRunSpec('alt-1'));
const GOOD = { outcome: 'migrated-with-state', broken: [] };
const BAD = { outcome: 'backed-out', broken: [] };

function createSide(atMicros: number | null, cut = '') {
  const own = { fromMicros: 0, toMicros: (atMicros ?? 60_000_001) - 1, verdict: GOOD };
  const beyond = { fromMicros: atMicros ?? 0, toMicros: 60_000_000, verdict: BAD };
  const bands = atMicros === null ? [own] : [own, beyond];
  const item: SlackItem = { kind: 'message', label: 'pull-rsp#1', record: 0, bands, cut };
  return { trace: TRACE, slack: { items: [item], rangeMicros: 60_000_000 } };
}

it('says what each run ends in, when, and which one is closer to it', () => {
  expect(
    compareSlack({ a: createSide(1_690_000), b: createSide(291_001) }, catalogue),
  ).toMatchObject({
    a: 'Backed out if PULL Rsp OK is 1.690 s later',
    b: 'Backed out if PULL Rsp OK is 291.001 ms later',
    difference: 'B 1.398999 s closer',
    values: { unit: 'micros', a: 1_690_000, b: 291_001, difference: -1_398_999 },
  });
});

it('the same distance is not the same end', () => {
  const [a, b] = [createSide(1000), createSide(1000)];
  const other = {
    ...b.slack,
    items: b.slack.items.map((item) => ({ ...item, label: 'push-req#1' })),
  };
  expect(compareSlack({ a, b }, catalogue).difference).toBe('');
  expect(compareSlack({ a, b: { ...b, slack: other } }, catalogue).difference).toBe(
    'as close, to something else',
  );
});

it('claims no more than was measured', () => {
  const unknown = { trace: TRACE, slack: null };
  expect(compareSlack({ a: unknown, b: unknown }, catalogue)).toMatchObject({
    a: 'not measured',
    difference: '',
    values: { a: null, difference: null },
  });
  expect(
    compareSlack({ a: createSide(null), b: createSide(null, 'Stopped') }, catalogue),
  ).toMatchObject({
    a: 'nothing up to 60.000 s later, or as soon as it can come',
    b: 'nothing up to 60.000 s later, or as soon as it can come; 1 searched in part',
    difference: 'different',
  });
});
