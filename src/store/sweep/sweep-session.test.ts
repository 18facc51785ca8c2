import { describe, expect, it, vi } from 'vitest';
import { createRunSpec } from '../../trace/run-spec';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import { EMPTY_PLAN } from '../../trace/sweep/sweep-spec';
import { createInProcessPool } from '../../worker/pool/in-process-pool';
import type { SweepState } from './sweep-session';
import { createSweepSession } from './sweep-session';

const SWEEP: SweepSpec = {
  ...EMPTY_PLAN,
  version: 1,
  base: createRunSpec('alt-1'),
  draws: [{ kind: 'uniform', quantity: 'n', from: 1000, to: 3_000_000 }],
  runs: 300,
};

/** A clock that makes every part of the sweep due. */
function createSession() {
  let now = 0;
  const session = createSweepSession(createInProcessPool, () => (now += 400));
  const seen: SweepState[] = [];
  session.store.subscribe((state) => void seen.push(state));
  const untilEnd = () =>
    new Promise<SweepState>((resolve) => {
      const check = (state: SweepState) => state.kind !== 'running' && resolve(state);
      session.store.subscribe(check);
    });
  return { session, seen, untilEnd };
}

describe('a sweep of the page', () => {
  it('grows while it runs, and ends with all runs', async () => {
    const { session, seen, untilEnd } = createSession();
    session.start(SWEEP);
    const end = await untilEnd();
    expect(end).toMatchObject({ kind: 'done', done: 300, total: 300, message: '' });
    expect(end.table?.rows).toHaveLength(300);
    const counts = seen.map(({ done }) => done);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(4);
  });

  it('knows from a few runs how long one takes, and from a whole sweep better', async () => {
    const { session, untilEnd } = createSession();
    session.measurePace(SWEEP);
    await vi.waitFor(() => expect(session.store.getState().pace).not.toBeNull());
    const { pace, table } = session.store.getState();
    expect(pace).toEqual({ scenario: 'alt-1', millisPerRun: 400 / 40 });
    expect(table).toBeNull();
    session.start(SWEEP);
    await untilEnd();
    await vi.waitFor(() => expect(session.store.getState().pace).not.toEqual(pace));
  });

  it('keeps what it has when it is stopped', async () => {
    const { session, untilEnd } = createSession();
    session.start(SWEEP);
    session.store.subscribe(({ done }) => done > 0 && session.stop());
    const end = await untilEnd();
    expect(end.kind).toBe('stopped');
    expect(end.table?.rows.length).toBeGreaterThan(0);
    expect(end.table?.rows.length).toBeLessThan(300);
  });

  it('gives way to a newer one', async () => {
    const { session, untilEnd } = createSession();
    session.start(SWEEP);
    session.start({ ...SWEEP, runs: 20 });
    expect(await untilEnd()).toMatchObject({ kind: 'done', total: 20, done: 20 });
  });

  it('says why it failed', async () => {
    const { session, untilEnd } = createSession();
    session.start({ ...SWEEP, base: createRunSpec('nowhere') });
    expect(await untilEnd()).toMatchObject({ kind: 'failed', message: /scenario nowhere/ });
  });
});
