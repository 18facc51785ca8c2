import { defineFault } from './define';
import { namesSending } from './names-sending';

export const delay = defineFault({
  info: {
    kind: 'delay',
    title: 'Delay a message',
    help: 'The message arrives later, or with a minus sign sooner. It is never overtaken, and never arrives before it was sent. With a second number only that sending: #1.2 is the second sending of the first.',
    example: 'delay:pull-rsp#1:+2.4s',
    target: 'message',
    sending: 'optional',
    window: 'none',
    argument: {
      unit: 'duration',
      title: 'by how long, for example +2.4s',
      required: true,
      signed: true,
    },
  },
  createRule: (edit) => ({
    judge: (message) => (namesSending(edit, message) ? { delayMicros: edit.argument ?? 0 } : null),
  }),
});
