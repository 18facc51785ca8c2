import { defineFault } from './define';

export const delay = defineFault({
  info: {
    kind: 'delay',
    title: 'Delay a message',
    help: 'The message arrives later, or with a minus sign sooner. It is never overtaken, and never arrives before it was sent.',
    example: 'delay:pull-rsp#1:+2.4s',
    target: 'message',
    window: 'none',
    argument: {
      unit: 'duration',
      title: 'by how long, for example +2.4s',
      required: true,
      signed: true,
    },
  },
  createRule: (edit) => ({
    judge: ({ id, ordinal }) =>
      id === edit.target && ordinal === edit.ordinal ? { delayMicros: edit.argument ?? 0 } : null,
  }),
});
