import { expect, it } from 'vitest';
import { formatDuration } from '../../lib/time';
import {
  DEFAULT_EXPONENTS,
  EXPONENT_MAX,
  RETRIES_MAX,
  TIMER_FORMULAS,
  negotiate,
} from './exponents';

const lengths = (exponents = DEFAULT_EXPONENTS) =>
  Object.fromEntries(
    Object.entries(TIMER_FORMULAS).map(([id, compute]) => [id, formatDuration(compute(exponents))]),
  );

it('R 3, RTE 14, RWD 20, RKA 20 give the timers that lldpad was measured with', () => {
  expect(lengths()).toEqual({
    'ack-timer': '163.84ms',
    'resp-wait': '17.44896s',
    'reinit-keep-alive': '10.48576s',
    'resource-wait': '10.48576s',
    'tout-keep-alive': '17.44896s',
  });
});

it('each timer follows its own exponent', () => {
  expect(lengths({ retries: 0, rte: 10, rwd: 17, rka: 16 })).toEqual({
    'ack-timer': '10.24ms',
    'resp-wait': '1.98144s',
    'reinit-keep-alive': '655.36ms',
    'resource-wait': '1.31072s',
    'tout-keep-alive': '998.4ms',
  });
});

it('the largest exponents stay exact, where 32 bits overflow', () => {
  const largest = { retries: RETRIES_MAX, rte: EXPONENT_MAX, rwd: EXPONENT_MAX, rka: EXPONENT_MAX };
  expect(TIMER_FORMULAS['ack-timer'](largest)).toBe(21_474_836_480);
  expect(TIMER_FORMULAS['resp-wait'](largest)).toBe(515_396_075_520);
});

it('the larger value wins, each on its own', () => {
  const one = { retries: 1, rte: 16, rwd: 12, rka: 20 };
  const other = { retries: 3, rte: 14, rwd: 13, rka: 19 };
  expect(negotiate(one, other)).toEqual({ retries: 3, rte: 16, rwd: 13, rka: 20 });
  expect(negotiate(other, one)).toEqual(negotiate(one, other));
});
