import { RecordBuilder } from '../../trace/record-builder';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import type { EngineClient, RunAnswer } from '../../worker/engine-client';
import { TEST_CATALOGUE } from './catalogue';

/** A trace with one message, sent at 1 ms. */
export function createTestTrace(spec: RunSpec): Trace {
  const builder = new RecordBuilder();
  builder.add({ atMicros: 0, kind: 'start' });
  builder.add({
    atMicros: 1000,
    kind: 'sent',
    node: 0,
    peer: 1,
    name: 'pull-rsp',
    instance: 0,
    ordinal: 1,
    cause: 0,
  });
  const node = (id: string) => ({ id, role: id, title: id, shortTitle: id, subtitle: '' });
  return {
    version: 1,
    spec,
    title: spec.scenario,
    nodes: [node('source-host'), node('database')],
    links: [],
    messageTypes: [],
    timerTypes: [],
    rules: [],
    steps: [],
    names: builder.names,
    records: builder.build(),
    end: { kind: 'quiet' },
    outcome: null,
    metrics: {
      downtimeMicros: null,
      stoppedAtMicros: null,
      resumedAtMicros: null,
      totalMicros: 1000,
      sentMessages: 1,
      lostMessages: 0,
      stateTransferred: false,
      backOutWindowMicros: null,
    },
    properties: [],
    edits: [],
  };
}

/** Answers when the test says so: `answer()` the oldest open run, or at once with `auto`. */
export class FakeClient implements EngineClient {
  readonly specs: RunSpec[] = [];
  auto = true;
  private readonly open: ((answer: RunAnswer) => void)[] = [];

  getCatalogue = () => Promise.resolve(TEST_CATALOGUE);

  run(spec: RunSpec): Promise<RunAnswer> {
    this.specs.push(spec);
    if (this.auto) return Promise.resolve(done(spec));
    return new Promise((resolve) => this.open.push(resolve));
  }

  getMachines = () =>
    Promise.resolve({ kind: 'done', report: { machines: [], moves: [], cutShort: null } } as const);

  compareWithModel = () =>
    Promise.resolve({
      kind: 'done',
      conformance: { deviations: [], comparedFrames: 1, skipped: [] },
    } as const);

  answer(answer: RunAnswer): Promise<void> {
    this.open.shift()?.(answer);
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  dispose(): void {
    this.open.length = 0;
  }
}

export function done(spec: RunSpec, restarts = 0): RunAnswer {
  return { kind: 'done', trace: createTestTrace(spec), restarts };
}
