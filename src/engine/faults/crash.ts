import type { FaultAction } from '../kernel/fault-rule';
import { defineFault } from './define';

export const crash = defineFault({
  info: {
    kind: 'crash',
    title: 'Crash a node',
    help: 'The node goes down at a moment, for a while or for ever. The database keeps what is stored; hypervisors and bridges forget, and a hypervisor’s VM is destroyed.',
    example: 'crash:database@1.2s:3s',
    target: 'node',
    window: 'moment',
    argument: {
      unit: 'duration',
      title: 'how long it is down, for example 3s',
      required: false,
      signed: false,
    },
  },
  createRule: ({ target, fromMicros, argument }) => {
    const down: FaultAction = { atMicros: fromMicros, kind: 'node-down', target };
    if (argument === null) return { actions: [down] };
    return { actions: [down, { atMicros: fromMicros + argument, kind: 'node-up', target }] };
  },
});
