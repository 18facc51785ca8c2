import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../trace/catalogue';
import type { Metrics, Trace } from '../../../trace/trace';
import type { Message } from '../../../trace/queries/messages';
import { listFigures } from './figures';
import { countChecks, describeVerdict, formatDowntime, getVerdict } from './verdict';

const METRICS: Metrics = {
  downtimeMicros: 2_206_000, stoppedAtMicros: 10, resumedAtMicros: 20, totalMicros: 100, sentMessages: 18,
  lostMessages: 1, stateTransferred: true, backOutWindowMicros: null,
}; // prettier-ignore

const CATALOGUE: Catalogue = {
  groups: [], scenarios: [], parameters: [], faults: [], properties: [],
  outcomes: [{ id: 'backed-out', title: 'Backed out', sentence: 'VM runs at source', tone: 'back-out' }],
  targets: { message: [], timer: [], node: [], link: [] },
}; // prettier-ignore

/** Only what a verdict looks at. */
function buildTrace(part: Partial<Trace>): Trace {
  const properties = [true, true, false].map((holds, i) => ({ id: `p${i}`, holds, records: [], reason: '' }));
  return { outcome: 'backed-out', end: { kind: 'quiet' }, metrics: METRICS, properties, ...part } as Partial<Trace> as Trace;
} // prettier-ignore

describe('the verdict', () => {
  it('is the outcome in words', () => {
    const verdict = getVerdict({ kind: 'ready', trace: buildTrace({}), stale: false }, CATALOGUE);
    expect(verdict).toMatchObject({ kind: 'outcome', title: 'Backed out', tone: 'back-out' });
    expect(describeVerdict(verdict, buildTrace({}), ['downtime'])).toBe(
      'Backed out: VM runs at source. Downtime 2.206 s. 18 messages, 1 lost. 2 of 3 checks hold',
    );
    expect(describeVerdict(verdict, buildTrace({}), ['total'])).not.toContain('Downtime');
  });

  it('is an error when the engine failed or stopped at a limit', () => {
    expect(getVerdict({ kind: 'failed', message: 'boom', lastTrace: null }, CATALOGUE)).toMatchObject({ kind: 'error', message: 'boom' }); // prettier-ignore
    const limited = buildTrace({ outcome: null, end: { kind: 'limit', limit: 'steps', message: 'Stopped at 5' } }); // prettier-ignore
    expect(getVerdict({ kind: 'ready', trace: limited, stale: false }, CATALOGUE)).toMatchObject({ kind: 'error', message: 'Stopped at 5' }); // prettier-ignore
  });

  it('says when the VM never stopped, or never ran again', () => {
    expect(formatDowntime({ ...METRICS, stoppedAtMicros: null, downtimeMicros: 0 })).toBe('none');
    expect(formatDowntime({ ...METRICS, downtimeMicros: null })).toBe('no end');
  });

  it('counts the checks that hold', () => {
    expect(countChecks(buildTrace({}))).toEqual({ holding: 2, all: 3 });
  });
});

describe('the figures', () => {
  const sent = (label: string, isCopy = false) => ({ label, from: 0, isCopy }) as Message;

  it('are those of the scenario, in its order', () => {
    const messages = [sent('a#1'), sent('a#1', true), sent('a#1'), sent('b#1'), sent('a#1')];
    const shown = listFigures(buildTrace({}), messages, [
      'retransmissions',
      'messages',
      'downtime',
    ]);
    expect(shown.map(({ name, value, aside }) => `${name} ${value} ${aside}`.trim())).toEqual([
      'Sent again 2', 'Messages 18 1 lost', 'Downtime 2.206 s',
    ]); // prettier-ignore
  });
});
