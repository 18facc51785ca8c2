import { defineFault } from './define';

export const shift = defineFault({
  info: {
    kind: 'shift',
    title: 'Shift a timer',
    help: 'The timer expires later, or with a minus sign sooner, but never before it is set.',
    example: 'shift:resume#1:+500ms',
    target: 'timer',
    window: 'none',
    argument: {
      unit: 'duration',
      title: 'by how long, for example +500ms',
      required: true,
      signed: true,
    },
  },
  createRule: (edit) => ({
    shift: ({ id, ordinal }) =>
      id === edit.target && ordinal === edit.ordinal ? (edit.argument ?? 0) : 0,
  }),
});
