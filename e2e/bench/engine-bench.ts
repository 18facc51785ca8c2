import { startRun } from '../../src/engine/simulate';
import { assert } from '../../src/lib/assert';
import { createRunSpec } from '../../src/trace/run-spec';
import type { RunSpec } from '../../src/trace/run-spec';
import type { Trace } from '../../src/trace/trace';

export { measureSteppers } from './steppers';
export { encodeLink } from '../../src/store/link/codec';
export { DEFAULT_VIEW } from '../../src/store/work';

/** `off`: names instead of frames. */
type Wire = 'proposal' | 'off';

/** The host polls a database that is down, until a limit stops it: as many records as one likes. */
export function createLongRun(pollMicros: number, wire: Wire): RunSpec {
  return {
    ...createRunSpec('pull-before-copy-polled'),
    values: { poll: pollMicros, wire },
    edits: ['crash:database@0s'],
  };
}

/** A whole run in one piece: the steps, then what is derived from them. */
export function measureEngine(pollMicros: number, wire: Wire) {
  const run = startRun(createLongRun(pollMicros, wire));
  const started = performance.now();
  let steps = 0;
  while (!run.advance(1)) steps++;
  const stepped = performance.now();
  const trace: Trace = run.buildTrace();
  assert(trace.end.kind === 'limit', 'the run goes on to a limit');
  return {
    steps,
    records: trace.records.count,
    runMillis: stepped - started,
    buildMillis: performance.now() - stepped,
  };
}
