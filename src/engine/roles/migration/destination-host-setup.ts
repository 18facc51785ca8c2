import { assign, setup } from 'xstate';
import { effectActions } from '../../kernel/effects';
import type { Condition } from '../../kernel/machine/conditions';
import { allOf } from '../../kernel/machine/conditions';
import type { MachineEvent } from '../../kernel/machine/operations';

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

type HostCondition = Condition<DestinationHostContext>;

const ASSOCIATED: HostCondition = {
  text: 'the destination VM is associated',
  holds: ({ context }) => context.associated,
  awaits: () => 'associate-rsp',
};
const COPIED: HostCondition = {
  text: 'the memory has come whole',
  holds: ({ context }) => context.copied,
  awaits: () => 'final-copy',
};
const PULL_SETTLED: HostCondition = {
  text: 'the PULL has completed or is waived',
  holds: ({ context }) => context.pull !== 'open',
  awaits: () => 'pull-completed',
};
const SAYS_SUCCEEDED: HostCondition = {
  text: 'the bridge says that the PULL has succeeded',
  isOfEvent: true,
  holds: ({ event }) => event.verdict === 'succeeded',
  awaits: () => 'pull-rsp',
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
    associated: allOf(ASSOCIATED),
    startsOnceAssociated: allOf(COPIED, PULL_SETTLED),
    startsOnceCopied: allOf(ASSOCIATED, PULL_SETTLED),
    startsOncePulled: allOf(COPIED, ASSOCIATED),
    saysSucceeded: allOf(SAYS_SUCCEEDED),
    startsOnStatus: allOf(SAYS_SUCCEEDED, COPIED, ASSOCIATED),
  },
});

export const rule = (name: string) => ({ rule: `destination-host.${name}` });
