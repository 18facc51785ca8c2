import { expect, it } from 'vitest';
import { startApp } from '../../../store/testing/start-app';
import { simulate } from '../../../engine/simulate';
import { createRunSpec } from '../../../trace/run-spec';
import { askForB } from './ask-for-b';

it('A is the run on screen, and with a capture open the run behind it', async () => {
  const { store, actions } = await startApp();
  expect(askForB(store.getState())).toBe('The run on screen is A; which is B?');
  const trace = { ...simulate(createRunSpec('evb-negotiation')), spec: null };
  actions.openCapture('a.pcap', trace);
  const { catalogue, spec } = store.getState();
  const behind = catalogue?.scenarios.find(({ id }) => id === spec.scenario)?.title;
  expect(behind).toBeTruthy();
  expect(askForB(store.getState())).toContain(`A is the run behind it (${behind}`);
});
