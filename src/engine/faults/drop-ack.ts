import { defineFault } from './define';
import { namesSending } from './names-sending';

export const dropAck = defineFault({
  info: {
    kind: 'drop-ack',
    title: 'Drop an acknowledgement',
    help: 'The message arrives, its ECP acknowledgement does not: it is sent again, acknowledged again and not handed on twice.',
    example: 'drop-ack:associate-req#1.1',
    target: 'message',
    sending: 'required',
    window: 'none',
    argument: null,
  },
  createRule: (edit) => ({
    judge: ({ acknowledges }) =>
      acknowledges !== null && namesSending(edit, acknowledges)
        ? { lost: 'dropped by a fault' }
        : null,
  }),
});
