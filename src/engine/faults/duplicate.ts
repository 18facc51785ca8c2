import { defineFault } from './define';

export const duplicate = defineFault({
  info: {
    kind: 'duplicate',
    title: 'Duplicate a message',
    help: 'The message arrives twice, the copy directly after the original.',
    example: 'duplicate:push-req#1',
    target: 'message',
    window: 'none',
    argument: null,
  },
  createRule: (edit) => ({
    judge: ({ id, ordinal }) =>
      id === edit.target && ordinal === edit.ordinal ? { copies: 1 } : null,
  }),
});
