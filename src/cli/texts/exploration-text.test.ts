import { expect, it } from 'vitest';
import { catalogue } from '../../engine/catalogue';
import { explore } from '../../engine/explore/explore';
import { formatExploration } from './exploration-text';

const REQUEST = { scenario: 'alt-1', values: {}, losses: 1, duplicates: 0, crashes: 0 };

const ALONE = { names: null, wantsClasses: false };

it('claims nothing about orders that a limit left untried', () => {
  const part = explore(REQUEST, { limits: { states: 2000 } });
  const text = formatExploration(part, ALONE, catalogue);
  expect(text).toMatch(/outcome +least so far +schedules/);
  expect(text).toMatch(/one-vm-running +holds so far +One VM/);
  expect(text).not.toMatch(/ holds  /);
  const whole = formatExploration(explore(REQUEST), ALONE, catalogue);
  expect(whole).toMatch(/outcome +least faults +schedules/);
  expect(whole).toMatch(/one-vm-running +holds +/);
});

it.each([
  [{ scenario: 'pull-before-copy-polled', losses: 0 }, 'Some orders go round, so there is no list'],
  [{ values: { wire: 'proposal' }, losses: 0, keepAlives: 1 }, 'With keep-alives they are not'],
])('says why there is no list of orders: %j', (question, why) => {
  const result = explore({ ...REQUEST, ...question }, { classes: true });
  const text = formatExploration(result, { names: null, wantsClasses: true }, catalogue);
  expect(text).toContain(`Essentially different orders\n  ${why}`);
});

it.each([
  [{}, /\(exploredStates\): allow fewer faults; what was found/],
  [{ values: { wire: 'proposal' } }, /: allow fewer faults, or explore names instead of frames /],
  [{ values: { wire: 'proposal' }, losses: 0 }, /: explore names instead of frames \(wire=off\);/],
  [{ losses: 0 }, /: what was found so far stands/],
])('the limit names what helps: %j', (question, advice) => {
  const { end } = explore({ ...REQUEST, ...question }, { limits: { states: 200 } });
  expect(end).toMatchObject({ kind: 'limit', message: expect.stringMatching(advice) });
});
