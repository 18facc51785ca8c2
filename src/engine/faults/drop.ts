import { defineFault } from './define';
import { namesSending } from './names-sending';

export const drop = defineFault({
  info: {
    kind: 'drop',
    title: 'Drop a message',
    help: 'The message never arrives, however often ECP sends it. With a second number only that sending is lost: #1.2 is the second sending of the first.',
    example: 'drop:vm-running#1',
    target: 'message',
    sending: 'optional',
    window: 'none',
    argument: null,
  },
  createRule: (edit) => ({
    judge: (message) => (namesSending(edit, message) ? { lost: 'dropped by a fault' } : null),
  }),
});
