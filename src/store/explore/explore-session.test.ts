import { expect, it, vi } from 'vitest';
import type { ExploreRequest, ExploreResult } from '../../trace/answers/exploration';
import type { RunSpec } from '../../trace/run-spec';
import { createRunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import type { EngineAnswer } from '../../worker/engine-api';
import type { ExploreAnswer } from '../../worker/explorer/explore-api';
import type { ExploreNews, ExplorerClient } from '../../worker/explorer/explorer-client';
import { createExploreSession } from './explore-session';

const NO_REGIONS = { parameters: [], hasTies: true, cut: '', narrowed: {}, regions: [] };

const REQUEST = { scenario: 'alt-1', values: {}, losses: 1, duplicates: 0, crashes: 0 };
const RESULT: ExploreResult = Object.assign({} as ExploreResult, {
  end: { kind: 'complete' },
  states: 7,
  witnesses: [],
});
const NEWS = { progress: { states: 3 }, result: { states: 3 } } as ExploreNews;

const answerRun = ({ scenario }: RunSpec): Promise<EngineAnswer> =>
  Promise.resolve(
    scenario === 'nowhere'
      ? { kind: 'failed', message: 'no such place' }
      : {
          kind: 'done',
          trace: Object.assign({} as Trace, { title: scenario, metrics: { totalMicros: 9 } }),
        },
  );

/** A client that answers when it is told to. */
function startSession() {
  const asked: { tell: (news: ExploreNews) => void; answer: (answer: ExploreAnswer) => void }[] =
    [];
  const calls: string[] = [];
  const requests: ExploreRequest[] = [];
  const client: ExplorerClient = {
    explore: (request, tell) => {
      requests.push(request);
      return new Promise((answer) => asked.push({ tell, answer }));
    },
    exploreTimed: () => Promise.resolve({ kind: 'done', result: NO_REGIONS }),
    run: answerRun,
    runAside: answerRun,
    stop: () => void calls.push('stop'),
    dispose: () => undefined,
  };
  const session = createExploreSession(client, () => 5);
  return { session, asked, calls, requests, search: () => session.store.getState().search };
}

it('shows what is known so far, then the answer; the same question is asked once', async () => {
  const { session, asked, search } = startSession();
  session.explore(REQUEST);
  session.explore({ ...REQUEST });
  expect(asked).toHaveLength(1);
  asked[0]?.tell(NEWS);
  expect(search()).toMatchObject({ kind: 'running', result: { states: 3 } });
  asked[0]?.answer({ kind: 'done', result: RESULT });
  await Promise.resolve();
  expect(search()).toMatchObject({ kind: 'done', result: RESULT, millis: 0 });
  session.repeat();
  expect(search()).toMatchObject({ kind: 'running', result: null, last: RESULT });
});

it('runs the shortest way to each outcome afterwards', async () => {
  const { session, asked } = startSession();
  const way = { faults: 0, steps: [], exact: null };
  const witnesses = ['completed', 'outage'].map((id) => ({
    ...way,
    shows: { kind: 'outcome' as const, id },
    simple: createRunSpec(id === 'outage' ? 'nowhere' : 'alt-1'),
  }));
  session.explore(REQUEST);
  asked[0]?.answer({ kind: 'done', result: { ...RESULT, witnesses } });
  await vi.waitFor(() =>
    expect(session.store.getState().measured).toEqual({ completed: { totalMicros: 9 } }),
  );
});

it('the search with names only does not end a newer question', async () => {
  const { session, asked, search } = startSession();
  const wired = { ...REQUEST, values: { wire: 'ratified' } };
  session.explore(wired);
  const shows = { kind: 'outcome' as const, id: 'completed' };
  const witness = { faults: 0, steps: [], exact: null, shows, simple: createRunSpec('alt-1') };
  asked[0]?.answer({ kind: 'done', result: { ...RESULT, witnesses: [witness] } });
  await Promise.resolve();
  expect(search().kind).toBe('done');
  session.explore({ ...wired, losses: 2 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toHaveLength(2);
});

it('asks the same with other wires: each answer stands beside the first, an ended one may be asked again', async () => {
  const { session, asked, requests, search } = startSession();
  session.explore({ ...REQUEST, values: { wire: 'ratified' }, early: 1 });
  asked[0]?.answer({ kind: 'done', result: RESULT });
  await vi.waitFor(() => expect(search()).toMatchObject({ others: { off: { kind: 'running' } } }));
  session.exploreWire('proposal');
  asked[1]?.answer({ kind: 'cancelled' });
  asked[2]?.answer({ kind: 'done', result: RESULT });
  await vi.waitFor(() =>
    expect(search()).toMatchObject({ others: { proposal: { kind: 'done', result: RESULT } } }),
  );
  expect(search()).not.toHaveProperty('others.off');
  expect(requests[1]).toMatchObject({ values: {}, early: 0 });
  expect(requests[2]).toMatchObject({ values: { wire: 'proposal' }, early: 1 });
  session.exploreWire('ratified');
  expect(asked).toHaveLength(3);
});

it('stopping keeps what was found, and shows its witnesses when they are made', async () => {
  const { session, asked, calls, search } = startSession();
  session.explore(REQUEST);
  asked[0]?.tell(NEWS);
  session.stop();
  expect(calls).toEqual(['stop']);
  expect(search()).toEqual({ kind: 'stopped', request: REQUEST, result: NEWS.result });
  const later = { ...NEWS.result, states: 4 };
  asked[0]?.tell({ ...NEWS, result: later });
  expect(search()).toEqual({ kind: 'stopped', request: REQUEST, result: later });
  const result: ExploreResult = { ...RESULT, end: { kind: 'stopped' } };
  asked[0]?.answer({ kind: 'done', result });
  await Promise.resolve();
  expect(search()).toEqual({ kind: 'stopped', request: REQUEST, result });
});

it('a failure is a state with its message', async () => {
  const { session, asked, search } = startSession();
  session.explore(REQUEST);
  asked[0]?.answer({ kind: 'failed', message: 'out of luck' });
  await Promise.resolve();
  expect(search()).toEqual({ kind: 'failed', request: REQUEST, message: 'out of luck' });
});

it('runs a witness to show it, and says why it cannot', async () => {
  const { session } = startSession();
  const spec = createRunSpec('alt-1');
  session.show(spec);
  await Promise.resolve();
  expect(session.store.getState().shown).toMatchObject({ spec, trace: { title: 'alt-1' } });
  session.show(createRunSpec('nowhere'));
  await Promise.resolve();
  expect(session.store.getState().shown).toMatchObject({ trace: null, message: 'no such place' });
});

it('times are asked once for the same question', async () => {
  const { session } = startSession();
  const request = { scenario: 'alt-1', values: {}, intervals: {} };
  session.exploreTimed(request);
  expect(session.store.getState().timed).toMatchObject({ kind: 'running', last: null });
  await Promise.resolve();
  expect(session.store.getState().timed).toEqual({ kind: 'done', request, result: NO_REGIONS });
});
