import { defineFault } from './define';

const MILLION = 1_000_000;

export const loss = defineFault({
  info: {
    kind: 'loss',
    title: 'Lose at random',
    help: 'Each message on the link is lost with this chance. The same seed loses the same messages.',
    example: 'loss:source-host-destination-host:5%',
    target: 'link',
    window: 'none',
    argument: { unit: 'percent', title: 'how many, for example 5%', required: true, signed: false },
  },
  createRule: (edit, { random }) => ({
    judge: ({ link }) => {
      if (link !== edit.target) return null;
      // One draw per message, lost or not, so that an earlier answer never shifts a later one.
      const isLost = random.nextBelow(MILLION) < (edit.argument ?? 0);
      return isLost ? { lost: 'lost at random' } : null;
    },
  }),
});
