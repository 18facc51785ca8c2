import { expect, it } from 'vitest';
import { formatEdit, parseEdit } from '../trace/edits';
import { checkValue, getDefault, getParameters } from '../trace/parameters';
import { catalogue } from './catalogue';
import { canExplore } from './explore/explore';
import { PARAMETERS } from './parameters';
import { RULES } from './roles';
import { BRIDGE_CONTROL_RULES, STATION_CONTROL_RULES } from './roles/evb/control-plane-rules';
import { EVB_RULES } from './roles/evb/evb-node';
import { EVB_MESSAGE_TYPES, EVB_TIMER_TYPES } from './roles/evb/messages';
import { MESSAGE_TYPES } from './roles/messages';
import { TIMER_TYPES } from './roles/timers';

const EVB_ALL_RULES = [...EVB_RULES, ...STATION_CONTROL_RULES, ...BRIDGE_CONTROL_RULES];

it('no id stands for two things in one list', () => {
  const { scenarios, parameters, properties, outcomes, faults } = catalogue;
  for (const list of [
    scenarios,
    parameters,
    properties,
    outcomes,
    RULES,
    MESSAGE_TYPES,
    TIMER_TYPES,
    EVB_MESSAGE_TYPES,
    EVB_TIMER_TYPES,
    EVB_ALL_RULES,
  ]) {
    const ids = list.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
  expect(new Set(faults.map(({ kind }) => kind)).size).toBe(11);
  expect(properties).toHaveLength(12);
  expect(outcomes).toHaveLength(16);
});

it('everything that a reader may meet has words and a source', () => {
  const { scenarios, parameters, properties } = catalogue;
  for (const { title, source } of [
    ...scenarios,
    ...parameters,
    ...properties,
    ...MESSAGE_TYPES,
    ...TIMER_TYPES,
    ...EVB_MESSAGE_TYPES,
    ...EVB_TIMER_TYPES,
  ]) {
    expect(title).not.toBe('');
    expect(source).not.toBe('');
  }
  for (const { sentence, source } of [...RULES, ...EVB_ALL_RULES]) {
    expect(sentence).toMatch(/\.$/);
    expect(source).not.toBe('');
  }
  for (const { help } of parameters) expect(help).toMatch(/\.$/);
});

it('every default is within its range, those of the scenarios too', () => {
  for (const scenario of catalogue.scenarios) {
    for (const parameter of getParameters(catalogue, scenario)) {
      const value = getDefault(parameter, scenario);
      expect({ id: parameter.id, ...checkValue(parameter, value) }).toMatchObject({
        ok: true,
        value,
      });
    }
  }
});

it('every message has a latency of its own, every timer a length', () => {
  const durations = catalogue.parameters
    .filter(({ kind }) => kind === 'duration')
    .map(({ id }) => id);
  for (const { id } of [...MESSAGE_TYPES, ...TIMER_TYPES])
    expect(durations).toContain(id === 'guard' ? 'guard-time' : id);
});

it('every example of a fault is in canonical text and names something that exists', () => {
  for (const info of catalogue.faults) {
    const edit = parseEdit(info.example, catalogue.faults, catalogue.targets);
    expect(edit.ok ? formatEdit(edit.value, info) : edit.problems).toBe(info.example);
  }
});

it('the defaults are those that the project fixed', () => {
  const defaults = Object.fromEntries(PARAMETERS.map(({ id, defaultValue }) => [id, defaultValue]));
  const ms = 1000;
  expect(defaults).toEqual({
    variant: 'notify', policy: 'wait', guard: 'off', wire: 'proposal',
    'associate-when': 'once-instantiated', 'deassociate-when': 'after',
    instantiate: 500 * ms, instantiated: 500, 'associate-req': 500, associate: 50 * ms, 'associate-rsp': 500,
    'pre-copy': 8000 * ms, 'final-copy': 200 * ms, 'vm-stopped': 500,
    'push-req': 20 * ms, 'push-rsp': 20 * ms, 'pull-req': ms, 'pull-rsp': 20 * ms, apply: 50 * ms,
    'pull-completed': 500, 'pull-status-req': 500, 'pull-status-rsp': 500, 'copy-complete': 500,
    'vm-running': 500, 'migration-failed': 500, 'vm-resumed': 500,
    'deassociate-req': 500, deassociate: 20 * ms, 'deassociate-rsp': 500,
    resume: 10 * ms, n: 2000 * ms, poll: 100 * ms, 'guard-time': 5000 * ms,
  }); // prettier-ignore
});

it('says of each scenario whether it can be explored', () => {
  for (const { id, explorable } of catalogue.scenarios) expect(canExplore(id)).toBe(explorable);
  expect(catalogue.scenarios.some(({ explorable }) => !explorable)).toBe(true);
});
