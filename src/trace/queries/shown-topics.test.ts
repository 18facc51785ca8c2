import { expect, it } from 'vitest';
import { run } from '../../engine/testing/run';
import type { Trace } from '../trace';
import { findShownTopics } from './shown-topics';
import { computeHidden } from './upkeep';

const list = (trace: Trace, lanes = trace.nodes.map(({ id }) => id)) =>
  [...findShownTopics(trace, { hidden: computeHidden(trace), lanes })].toSorted();

it('a run over VDP alone has no memory and no control', () => {
  expect(list(run('vdp-refused'))).toEqual(['vdp']);
  expect(list(run('vdp-lifecycle'))).toEqual(['timer', 'vdp']);
  expect(list(run('vdp-bridge-silent'))).toEqual(['fault', 'timer', 'vdp']);
});

it('a migration has all planes; faults only when there are any', () => {
  const planes = ['control', 'memory', 'state', 'timer', 'vdp'];
  expect(list(run('alt-1'))).toEqual(planes);
  expect(list(run('alt-1', { edits: ['drop:push-req#1'] }))).toEqual(
    ['fault', ...planes].toSorted(),
  );
});

it('what only hidden lanes have does not count', () => {
  expect(list(run('alt-1'), ['source-host', 'source-bridge'])).toEqual(['timer', 'vdp']);
});
