import { describe, expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { RecordBuilder } from '../record-builder';
import { getRecord } from '../records';
import { createRunSpec } from '../run-spec';
import type { Trace } from '../trace';
import { describeRecord, getRecordTopic } from './describe-record';
import { computeMessages } from './messages';
import { findNeighbours } from './neighbours';
import { pickTellingRecords } from './explorations/telling-records';

const NODES = ['source-host', 'source-bridge'].map((id) => ({
  id,
  role: id,
  title: id === 'source-host' ? 'Source hypervisor' : 'Source bridge',
  shortTitle: id,
  subtitle: '',
}));

/** 0 start · 1 vm stops · 2 sent, 3 lost · 4 sent, 5 delivered · 6 timer expires · 7 vm destroyed · 8 sent, 9 lost. */
function buildTrace(properties: Trace['properties'] = []): Trace {
  const builder = new RecordBuilder();
  builder.add({ atMicros: 0, kind: 'start' });
  builder.add({ atMicros: 100, kind: 'vm', node: 0, name: 'suspended', cause: 0 });
  builder.add({ atMicros: 100, kind: 'sent', node: 0, peer: 1, name: 'vm-stopped', instance: 0, ordinal: 1, cause: 1 });
  builder.add({ atMicros: 150, kind: 'lost', node: 0, peer: 1, name: 'vm-stopped', text: 'dropped', instance: 0, ordinal: 1, cause: 2 });
  builder.add({ atMicros: 200, kind: 'sent', node: 0, peer: 1, name: 'vm-stopped', instance: 1, ordinal: 2, cause: 1 });
  builder.add({ atMicros: 260, kind: 'delivered', node: 1, peer: 0, name: 'vm-stopped', instance: 1, ordinal: 2, cause: 4 });
  builder.add({ atMicros: 300, kind: 'timer-expired', node: 0, name: 'n', instance: 0, ordinal: 1, cause: 5 });
  builder.add({ atMicros: 300, kind: 'vm', node: 0, name: 'destroyed', cause: 6 });
  builder.add({ atMicros: 400, kind: 'sent', node: 0, peer: 1, name: 'vm-stopped', instance: 2, ordinal: 3 });
  builder.add({ atMicros: 400, kind: 'lost', node: 0, peer: 1, name: 'vm-stopped', instance: 2, ordinal: 3 });
  return {
    version: 1,
    spec: { version: 1, scenario: 'x', values: {}, seed: 1, edits: [] },
    title: 'X',
    nodes: NODES,
    links: [{ id: 'source-host-source-bridge', ends: [0, 1] }],
    messageTypes: [
      { id: 'vm-stopped', title: 'VM Stopped', shortTitle: 'stop', plane: 'vdp', form: 'notice', summary: '', source: '' },
    ],
    timerTypes: [{ id: 'n', title: 'n', summary: '', source: '' }],
    rules: [],
    steps: [],
    names: builder.names,
    records: builder.build(),
    end: { kind: 'quiet' },
    outcome: 'outage',
    metrics: { downtimeMicros: null, stoppedAtMicros: null, resumedAtMicros: null, totalMicros: 400, sentMessages: 2, lostMessages: 1, stateTransferred: false, backOutWindowMicros: null },
    properties,
    edits: [],
  };
} // prettier-ignore

describe('telling records', () => {
  it('are VM changes, the first loss and the expired timer, in the order of time', () => {
    expect(pickTellingRecords(buildTrace(), 5)).toEqual([1, 2, 3, 6, 7]);
    expect(pickTellingRecords(buildTrace(), 3)).toEqual([1, 3, 6]);
  });

  it('leave out a timer that only moves the VM on', () => {
    const trace = buildTrace();
    const names = trace.names.map((name) => (name === 'destroyed' ? 'running' : name));
    expect(pickTellingRecords({ ...trace, names }, 50)).toEqual([1, 2, 3, 7]);
  });

  it('always hold the record that broke a property', () => {
    const broken = [{ id: 'p', holds: false, records: [5, 6], reason: 'because' }];
    expect(pickTellingRecords(buildTrace(broken), 2)).toEqual([3, 5]);
  });

  it('leave out upkeep that goes well', () => {
    const trace = simulate(createRunSpec('alt-1'));
    const told = pickTellingRecords(trace, 5).map((index) => getRecord(trace, index));
    const expired = told.filter(({ kind }) => kind === 'timer-expired');
    expect(expired.map(({ name }) => name)).toEqual(['n']);
    expect(told).toHaveLength(5);
  });

  it.each([
    ['vdp-refused', ['Associate', 'De-Associate Rsp, error 2']],
    [
      'vdp-lifecycle',
      [
        'Pre-Associate',
        'Pre-Associate with RR, M=1',
        'Associate, M=1',
        'Keep-alive, S=1',
        'De-Associate',
      ],
    ],
    [
      'vdp-bridge-silent',
      [
        'Associate',
        'Node goes down',
        'Keep-alive lost',
        'ECP ack timer expires',
        'VDP answer timer expires',
      ],
    ],
  ])('of %s tell what was asked, refused or timed out', (scenario, titles) => {
    const trace = simulate(createRunSpec(scenario));
    const told = pickTellingRecords(trace, 5);
    expect(told.map((index) => describeRecord(trace, index).title)).toEqual(titles);
  });

  it('are no more than there are', () => {
    expect(pickTellingRecords(buildTrace(), 50)).toEqual([1, 2, 3, 6, 7]);
  });
});

describe('a record in words', () => {
  it.each([
    [1, 'VM suspended', 'Source hypervisor', 'vm'],
    [2, 'VM Stopped', 'Source hypervisor → Source bridge', 'vdp'],
    [3, 'VM Stopped lost', 'Source hypervisor → Source bridge', 'vdp'],
    [5, 'VM Stopped received', 'Source hypervisor → Source bridge', 'vdp'],
    [6, 'Timer n expires', 'Source hypervisor', 'timer'],
  ])('record %i is "%s"', (index, title, where, topic) => {
    expect(describeRecord(buildTrace(), index)).toEqual({ title, where });
    expect(getRecordTopic(buildTrace(), index)).toBe(topic);
  });
});

describe('neighbours', () => {
  it('of a message are the cause of its sending and the effects of its arrival', () => {
    const trace = buildTrace();
    const message = computeMessages(trace)[1];
    expect(findNeighbours(trace, 4, message)).toEqual({
      cause: { record: 1, afterMicros: 100 },
      effects: [{ record: 6, afterMicros: 40 }],
    });
  });

  it('of another record are its direct ones', () => {
    expect(findNeighbours(buildTrace(), 1, undefined)).toEqual({
      cause: { record: 0, afterMicros: 100 },
      effects: [
        { record: 2, afterMicros: 0 },
        { record: 4, afterMicros: 100 },
      ],
    });
  });
});
