import { expect, it } from 'vitest';
import { catalogue } from '../../engine/catalogue';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../../trace/run-spec';
import type { SlackBand, SlackItem } from '../../trace/answers/slack';
import { formatSlack } from './slack-text';

const LIMIT = 'Stopped at the limit of 600 runs.';
const GOOD = { outcome: 'migrated-with-state', broken: [] };
const BAD = { outcome: 'backed-out', broken: [] };

function item(label: string, cut: string, bands: readonly SlackBand[]): SlackItem {
  return { kind: 'message', label, record: 0, bands, cut };
}

it('tells what a limit cut from what changes nothing, and each limit once', () => {
  const items = [
    item('push-req#1', '', [{ fromMicros: -20_000, toMicros: 60_000_000, verdict: GOOD }]),
    item('pull-req#1', LIMIT, [{ fromMicros: -1000, toMicros: 23_400_000, verdict: GOOD }]),
    item('pull-rsp#1', LIMIT, [
      { fromMicros: 0, toMicros: 499, verdict: GOOD },
      { fromMicros: 500, toMicros: 8_000_000, verdict: BAD },
    ]),
  ];
  const result = { items, rangeMicros: 60_000_000, runs: 1300, cut: '' };
  const lines = formatSlack(result, simulate(createRunSpec('alt-1')), catalogue).split('\n');
  expect(lines.map((line) => line.replaceAll(/ {2,}/g, '  '))).toEqual([
    'pull-rsp#1  PULL Rsp OK  500 µs later  Backed out',
    'No change up to 60.000 s later, or as soon as it can come: push-req#1',
    'Searched in part:',
    '  pull-rsp#1  the changes above  up to 8.000 s later',
    '  pull-req#1  no change  from 1 ms sooner to 23.400 s later',
    LIMIT,
    '',
  ]);
});
