import { expect, it } from 'vitest';
import { catalogue } from '../../engine/catalogue';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../../trace/run-spec';
import { groupTargets } from './run-targets';

const { targets } = catalogue;
const migration = simulate(createRunSpec('pull-before-copy'));
const vdp = simulate(createRunSpec('vdp-lifecycle'));

it('what the run has comes first, and nothing is left out', () => {
  for (const target of ['message', 'timer', 'node', 'link'] as const) {
    const { inRun, others } = groupTargets(targets, target, vdp);
    expect([...inRun, ...others].toSorted()).toEqual([...targets[target]].toSorted());
    expect(inRun.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
  }
});

it('messages are those that are sent, timers those that are set', () => {
  expect(groupTargets(targets, 'message', migration).inRun).toContain('pull-completed');
  expect(groupTargets(targets, 'message', migration).others).toContain('pull-status-req');
  expect(groupTargets(targets, 'timer', migration).others).toContain('n');
  expect(groupTargets(targets, 'node', vdp).inRun).toEqual(['station', 'bridge']);
});

it('without a run everything is offered', () => {
  expect(groupTargets(targets, 'node', null)).toEqual({ inRun: targets.node, others: [] });
});
