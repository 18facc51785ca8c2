import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../run-spec';
import { getRecords } from '../records';
import { findStep, getStepMark } from './steps';

const trace = simulate(createRunSpec('alt-1'));
const indexesOf = (name: string) =>
  getRecords(trace)
    .filter((record) => record.name === name)
    .map((record) => record.index);

it('the source VM that runs from the start is no step; when it runs again, that is inferred', () => {
  const [start = -1, again = -1] = indexesOf('running');
  expect(getStepMark(trace, start)).toBeNull();
  expect(findStep(trace, again)).toMatchObject({
    mark: 'vm:source-host:running',
    basis: 'inferred',
  });
});

it('a message of the slide is found by its name, on sending and on arrival', () => {
  expect(
    indexesOf('final-copy')
      .slice(0, 2)
      .map((index) => findStep(trace, index)?.basis),
  ).not.toContain(undefined);
});
