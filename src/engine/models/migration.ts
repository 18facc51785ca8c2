import { assert } from '../../lib/assert';
import { PROPERTIES } from '../properties';
import { OUTCOMES } from '../properties/outcome';
import { createNetwork, RULES } from '../roles';
import { MESSAGE_TYPES } from '../roles/messages';
import { DEFAULT_SETTINGS, readSettings } from '../roles/settings';
import { TIMER_TYPES } from '../roles/timers';
import type { Model } from './model';
import { NOTHING_SPECIAL } from './model';

/** Timers whose length is a parameter of another name: `guard` itself is the choice whether there is a guard. */
const DURATION_PARAMETERS: Readonly<Record<string, string>> = { guard: 'guard-time' };

/** The nine scenarios of June 2011: five nodes that exchange named messages. */
export const migrationModel: Model = {
  messageTypes: MESSAGE_TYPES,
  timerTypes: TIMER_TYPES,
  properties: PROPERTIES,
  outcomes: OUTCOMES,
  network: createNetwork(DEFAULT_SETTINGS),
  prepare: (values) => {
    const settings = readSettings(values);
    return {
      ...NOTHING_SPECIAL,
      network: createNetwork(settings),
      rules: RULES,
      policy: settings.policy,
      durations: (id) => {
        const value = values[DURATION_PARAMETERS[id] ?? id];
        assert(typeof value === 'number', `duration ${id} is missing`);
        return value;
      },
    };
  },
};
