import { defineFault } from './define';

export const drop = defineFault({
  info: {
    kind: 'drop',
    title: 'Drop a message',
    help: 'The message is sent and never arrives.',
    example: 'drop:vm-running#1',
    target: 'message',
    window: 'none',
    argument: null,
  },
  createRule: (edit) => ({
    judge: ({ id, ordinal }) =>
      id === edit.target && ordinal === edit.ordinal ? { lost: 'dropped by a fault' } : null,
  }),
});
