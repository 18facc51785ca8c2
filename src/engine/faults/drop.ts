import { defineFault } from './define';

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
    judge: ({ id, ordinal, transmission }) => {
      if (id !== edit.target || ordinal !== edit.ordinal) return null;
      const isMeant = edit.transmission === undefined || edit.transmission === transmission;
      return isMeant ? { lost: 'dropped by a fault' } : null;
    },
  }),
});
