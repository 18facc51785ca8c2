import type { Parameter } from '../../trace/catalogue';
import { DECISIONS } from './decisions';
import { ASSOCIATION, COPYING, NOTICES, PUSH_AND_PULL, TIMERS } from './durations';

/** Every parameter of every scenario, in the order of the form. */
export const PARAMETERS: readonly Parameter[] = [
  ...DECISIONS,
  ...TIMERS,
  ...COPYING,
  ...PUSH_AND_PULL,
  ...ASSOCIATION,
  ...NOTICES,
];
