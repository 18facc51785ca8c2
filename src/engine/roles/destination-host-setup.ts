import { assign, setup } from 'xstate';
import { effectActions } from '../kernel/effects';
import type { MachineEvent } from '../kernel/machine/operations';

/** What the start of the destination VM waits for. */
interface DestinationHostContext {
  readonly associated: boolean;
  readonly copied: boolean;
  readonly pull: 'open' | 'pulled' | 'waived';
}

export const NOTHING_YET: DestinationHostContext = {
  associated: false,
  copied: false,
  pull: 'open',
};

/** Guards and changes of the destination host by name. `starts…` holds when nothing else is left to wait for. */
export const hostSetup = setup({
  types: {} as { context: DestinationHostContext; events: MachineEvent },
  actions: {
    ...effectActions,
    setAssociated: assign({ associated: true }),
    setCopied: assign({ copied: true }),
    setPulled: assign({ pull: 'pulled' }),
    setWaived: assign({ pull: 'waived' }),
    forget: assign({ ...NOTHING_YET }),
  },
  guards: {
    associated: ({ context }) => context.associated,
    startsOnceAssociated: ({ context }) => context.copied && context.pull !== 'open',
    startsOnceCopied: ({ context }) => context.associated && context.pull !== 'open',
    startsOncePulled: ({ context }) => context.copied && context.associated,
    saysSucceeded: ({ event }) => event.verdict === 'succeeded',
    startsOnStatus: ({ context, event }) =>
      event.verdict === 'succeeded' && context.copied && context.associated,
  },
});

export const rule = (name: string) => ({ rule: `destination-host.${name}` });
