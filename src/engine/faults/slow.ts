import { defineFault } from './define';

export const slow = defineFault({
  info: {
    kind: 'slow',
    title: 'Slow a node',
    help: 'Within the interval, whatever the node sends leaves later by this much.',
    example: 'slow:database@0s..10s:+500ms',
    target: 'node',
    window: 'interval',
    argument: {
      unit: 'duration',
      title: 'by how long, for example +500ms',
      required: true,
      signed: true,
    },
  },
  createRule: ({ target, fromMicros, toMicros, argument }) => ({
    moments: [fromMicros, ...(toMicros === null ? [] : [toMicros])],
    slow: (node, atMicros) =>
      node === target && atMicros >= fromMicros && atMicros < (toMicros ?? Infinity)
        ? Math.max(0, argument ?? 0)
        : 0,
  }),
});
