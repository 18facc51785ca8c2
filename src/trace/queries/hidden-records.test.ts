import { describe, expect, it } from 'vitest';
import { createRunSpec } from '../run-spec';
import type { Trace } from '../trace';
import { simulate } from '../../engine/simulate';
import { openTrace } from '../../formats/capture/testing/open-trace';
import { readFixture } from '../../wire/testing/captures.mjs';
import { ALL_MESSAGES, countHidden, countUpkeep, findHiddenRecords } from './hidden-records';
import type { MessageFilter } from './hidden-records';
import { computeMessages } from './messages';
import { getRecord } from '../records';

const shown = (trace: Trace, filter: Partial<MessageFilter>): string[] => {
  const hidden = findHiddenRecords(trace, { ...ALL_MESSAGES, ...filter });
  const messages = computeMessages(trace);
  const kept = messages.filter(({ sentRecord }) => hidden[sentRecord] !== 1);
  expect(messages.length - kept.length).toBe(countHidden(trace, hidden));
  // A message goes whole: its arrival with its departure.
  for (const { sentRecord, endRecord } of messages)
    if (endRecord !== null) expect(hidden[endRecord]).toBe(hidden[sentRecord]);
  return kept.map(({ type }) => type.id);
};

describe.each([
  ['a run', simulate(createRunSpec('vdp-lifecycle'))],
  ['a capture', openTrace(readFixture('01-lifecycle-macvid'))],
])('%s', (_, trace) => {
  const counts = countUpkeep(trace, findHiddenRecords(trace, ALL_MESSAGES));

  it('shows everything when nothing is left out', () => {
    expect(shown(trace, {})).toEqual(computeMessages(trace).map(({ type }) => type.id));
  });

  it('leaves out acknowledgements', () => {
    const { acks } = counts;
    const ids = shown(trace, { acks: false });
    expect(acks.count).toBeGreaterThan(0);
    expect(ids).not.toContain('ecp-ack');
    expect(ids).toContain('keep-alive');
  });

  it('leaves out keep-alives with their acknowledgements', () => {
    const { acks, keepAlives } = counts;
    const ids = shown(trace, { keepAlives: false });
    expect(ids.filter((id) => id.startsWith('keep-alive'))).toEqual([]);
    expect(ids.filter((id) => id === 'ecp-ack')).toHaveLength(acks.count - keepAlives.count);
  });
});

it('a timer that ended quietly is shown when it is asked for', () => {
  const trace = simulate(createRunSpec('vdp-lifecycle'));
  const count = (clocks: boolean) =>
    countUpkeep(trace, findHiddenRecords(trace, { ...ALL_MESSAGES, clocks })).clocks;
  expect(count(false).hiddenCount).toBe(count(true).count);
  expect(count(true)).toEqual({ count: expect.any(Number), hiddenCount: 0 });
  expect(count(true).count).toBeGreaterThan(10);
});

it('leaves out a VSI of a capture: its messages, their acknowledgements and its states', () => {
  const trace = openTrace(readFixture('02-migration-hints'));
  expect(trace.vsis?.map(({ region, messages }) => [region, messages.length])).toEqual([
    ['vsi-aaaaaaaa', 12],
    ['vsi-bbbbbbbb', 16],
  ]);
  const hidden = findHiddenRecords(trace, { ...ALL_MESSAGES, hiddenVsis: ['vsi-aaaaaaaa'] });
  expect(countHidden(trace, hidden)).toBe(12);
  for (let record = 0; record < trace.records.count; record++) {
    const { kind, name } = getRecord(trace, record);
    if (kind === 'state') expect(hidden[record] === 1).toBe(name === 'vsi-aaaaaaaa');
  }
});

it('notes go with the message that they are about', () => {
  const trace = openTrace(readFixture('05-station-silent-bridge-deassoc'));
  const hidden = findHiddenRecords(trace, { ...ALL_MESSAGES, hiddenVsis: ['vsi-0b0b0b0b'] });
  const left = computeMessages(trace).filter(({ sentRecord }) => hidden[sentRecord] !== 1);
  expect(left.map(({ type }) => type.id)).toEqual(['evb-tlv']);
  for (let record = 0; record < trace.records.count; record++)
    if (getRecord(trace, record).kind === 'note') expect(hidden[record]).toBe(1);
});
