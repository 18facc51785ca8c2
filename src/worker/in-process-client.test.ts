import { expect, it } from 'vitest';
import { hashTrace } from '../trace/hash-trace';
import { createRunSpec } from '../trace/run-spec';
import { simulate } from '../engine/simulate';
import { createInProcessClient } from './in-process-client';

const SPEC = createRunSpec('alt-1');

it('a run in slices gives the trace of a run in one piece', async () => {
  const answer = await createInProcessClient().run(SPEC);
  expect(answer).toMatchObject({ kind: 'done', restarts: 0 });
  expect(answer.kind === 'done' && hashTrace(answer.trace)).toBe(hashTrace(simulate(SPEC)));
});

it('a newer run cancels the older ones', async () => {
  const client = createInProcessClient();
  const runs = [client.run(SPEC), client.run(SPEC), client.run(SPEC)];
  expect((await Promise.all(runs)).map((answer) => answer.kind)).toEqual([
    'cancelled',
    'cancelled',
    'done',
  ]);
});

it('a run past its limit is an answer that names the limit', async () => {
  const answer = await createInProcessClient({ steps: 5 }).run(SPEC);
  expect(answer).toMatchObject({
    kind: 'done',
    trace: {
      end: { kind: 'limit', limit: 'steps', message: expect.stringMatching(/\(steps\)/) },
      outcome: null,
    },
  });
});

it('a broken assumption is an answer that carries the run', async () => {
  const answer = await createInProcessClient().run(createRunSpec('nowhere'));
  expect(answer).toMatchObject({ kind: 'failed', message: /scenario nowhere.*"nowhere"/ });
});

it('the catalogue is plain data that crosses threads', async () => {
  const catalogue = await createInProcessClient().getCatalogue();
  expect(structuredClone(catalogue)).toEqual(catalogue);
  expect(catalogue.scenarios.map((scenario) => scenario.id)).toContain('reference');
});

it('a run beside it cancels nothing', async () => {
  const client = createInProcessClient();
  const runs = [client.run(SPEC, 'a'), client.run(SPEC, 'b'), client.run(SPEC, 'b')];
  expect((await Promise.all(runs)).map((answer) => answer.kind)).toEqual([
    'done',
    'cancelled',
    'done',
  ]);
});
