import { expect, it } from 'vitest';
import { catalogue } from '../../../engine/catalogue';
import { simulate } from '../../../engine/simulate';
import { getScenario } from '../../../trace/parameters';
import { createRunSpec } from '../../../trace/run-spec';
import { getShownLanes, toggleLane } from './lanes';

const REFERENCE = getScenario(catalogue, 'reference');
const TRACE = simulate(createRunSpec('reference'));
const ALL = ['source-host', 'source-bridge', 'database', 'destination-bridge', 'destination-host'];

it('shows what was chosen, else what the slide has, else all', () => {
  expect(getShownLanes(TRACE, ['database', 'source-host'], REFERENCE)).toEqual([
    'database',
    'source-host',
  ]);
  expect(getShownLanes(TRACE, null, REFERENCE)).toEqual(['source-host', 'destination-host']);
  expect(getShownLanes(TRACE, null, null)).toEqual(ALL);
  expect(getShownLanes(TRACE, ['gone'], REFERENCE)).toEqual(ALL);
});

it('shows where a fault struck, unless the reader chose the lanes', () => {
  const trace = simulate({ ...createRunSpec('reference'), edits: ['drop:vm-stopped#1'] });
  expect(getShownLanes(trace, null, REFERENCE)).toEqual([
    'source-host',
    'source-bridge',
    'destination-host',
  ]);
  expect(getShownLanes(trace, ['source-host'], REFERENCE)).toEqual(['source-host']);
});

it('puts a lane back where it belongs, and keeps the order of the others', () => {
  const { nodes } = TRACE;
  expect(toggleLane(nodes, ['source-host', 'database'], 'source-bridge')).toEqual(ALL.slice(0, 3));
  expect(toggleLane(nodes, ['source-host', 'source-bridge'], 'database')).toEqual(ALL.slice(0, 3));
  expect(toggleLane(nodes, ['database', 'source-host'], 'source-host')).toEqual(['database']);
});
