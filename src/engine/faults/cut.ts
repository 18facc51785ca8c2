import type { FaultAction } from '../kernel/fault-rule';
import { defineFault } from './define';

export const cut = defineFault({
  info: {
    kind: 'cut',
    title: 'Cut a link',
    help: 'The link is down within the interval. What is on its way is lost, and so is what is sent meanwhile.',
    example: 'cut:source-bridge-database@0s..4s',
    target: 'link',
    window: 'interval',
    argument: null,
  },
  createRule: ({ target, fromMicros, toMicros }) => {
    const down: FaultAction = { atMicros: fromMicros, kind: 'link-down', target };
    if (toMicros === null) return { actions: [down] };
    return { actions: [down, { atMicros: toMicros, kind: 'link-up', target }] };
  },
});
