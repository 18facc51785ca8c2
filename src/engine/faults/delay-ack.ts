import { defineFault } from './define';
import { namesSending } from './names-sending';

export const delayAck = defineFault({
  info: {
    kind: 'delay-ack',
    title: 'Delay an acknowledgement',
    help: 'The ECP acknowledgement of this sending arrives later, or with a minus sign sooner. Later than the ack timer, and the message is sent again.',
    example: 'delay-ack:associate-req#1.1:+100ms',
    target: 'message',
    sending: 'required',
    window: 'none',
    argument: {
      unit: 'duration',
      title: 'by how long, for example +100ms',
      required: true,
      signed: true,
    },
  },
  createRule: (edit) => ({
    judge: ({ acknowledges }) =>
      acknowledges !== null && namesSending(edit, acknowledges)
        ? { delayMicros: edit.argument ?? 0 }
        : null,
  }),
});
