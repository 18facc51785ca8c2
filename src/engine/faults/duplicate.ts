import { defineFault } from './define';
import { namesSending } from './names-sending';

export const duplicate = defineFault({
  info: {
    kind: 'duplicate',
    title: 'Duplicate a message',
    help: 'The message arrives twice, the copy directly after the original. With a second number only that sending: #1.2 is the second sending of the first.',
    example: 'duplicate:push-req#1',
    target: 'message',
    sending: 'optional',
    window: 'none',
    argument: null,
  },
  createRule: (edit) => ({
    judge: (message) => (namesSending(edit, message) ? { copies: 1 } : null),
  }),
});
