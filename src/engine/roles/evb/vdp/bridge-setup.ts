import { assign, setup } from 'xstate';
import type { AssociationTlv } from '../../../../wire/vdp/index';
import { STATUS } from '../../../../wire/vdp/status';
import { effectActions } from '../../../kernel/effects';
import type { Announced } from '../../../kernel/machine/announced';
import { announcing } from '../../../kernel/machine/announced';
import type { Condition } from '../../../kernel/machine/conditions';
import { allOf } from '../../../kernel/machine/conditions';
import type { Filling, Verdict } from './command';
import {
  createPdu,
  fillVids,
  GRANTED,
  hintsOf,
  isRepeated,
  nameRequest,
  nameResponse,
  toDeAssociate,
  toResponse,
} from './command';
import { COMPONENT, ruleOf } from '../component';
import type { Pdu } from '../ecp/pdu';

export const bridgeRule = ruleOf('vdp-bridge');

export interface BridgeSettings {
  readonly managerId: string;
  /** The command that the VSI is associated by from before the run; null: it is not. */
  readonly startsWith: AssociationTlv | null;
  /** What the bridge puts in place of a null VID. */
  readonly filling: Filling;
}

/** The variables of 802.1Q 41.5.4 on the bridge's side. */
export interface BridgeContext {
  /** rxCmd: what came last. */
  readonly received: AssociationTlv | null;
  /** The command that holds. */
  readonly operCommand: AssociationTlv | null;
  readonly verdict: Verdict;
}

export type BridgeEvent =
  | { readonly type: 'vdp.request'; readonly tlv: AssociationTlv }
  | { readonly type: 'vdp.grant' }
  | { readonly type: 'vdp.refuse'; readonly refusal: Verdict }
  | { readonly type: 'vdp.exit' }
  | { readonly type: 'timer.resource-wait' | 'timer.tout-keep-alive' | 'crash' | 'restart' };

export const NO_COMMAND: BridgeContext = { received: null, operCommand: null, verdict: GRANTED };

interface Args {
  readonly context: BridgeContext;
  readonly event: BridgeEvent;
}

type BridgeCondition = Condition<BridgeContext, BridgeEvent>;

const DE_ASSOCIATING: BridgeCondition = {
  text: 'the command is a De-Associate',
  holds: ({ context }) => context.received?.kind === 'de-associate',
  awaits: () => 'deassociate-req',
};
const KEEPS: BridgeCondition = {
  text: 'it is refused with KEEP',
  isOfEvent: true,
  holds: ({ event }) => event.type === 'vdp.refuse' && event.refusal.keep,
  decidedBy: ['refusal-keep'],
};
const KEEP_ALIVE: BridgeCondition = {
  text: 'it is the command that holds, again',
  isOfEvent: true,
  holds: ({ context: { operCommand }, event }) =>
    operCommand !== null && event.type === 'vdp.request' && isRepeated(event.tlv, operCommand),
  awaits: () => 'keep-alive',
};

/** Guards and changes of the bridge by name. */
export const bridgeSetup = setup({
  types: {} as { context: BridgeContext; events: BridgeEvent },
  actions: {
    ...effectActions,
    forget: assign({ ...NO_COMMAND }),
    receive: assign(({ event }) =>
      event.type === 'vdp.request' ? { received: event.tlv, verdict: GRANTED } : {},
    ),
    judge: assign(({ event }) => (event.type === 'vdp.refuse' ? { verdict: event.refusal } : {})),
    fill: assign(({ context: { received } }, { filling }: { readonly filling: Filling }) =>
      received === null ? {} : { operCommand: fillVids(received, filling) },
    ),
    takeHints: assign(({ context: { operCommand, received } }) =>
      operCommand === null || received === null
        ? {}
        : { operCommand: { ...operCommand, status: received.status } },
    ),
  },
  guards: {
    isDeAssociating: allOf(DE_ASSOCIATING),
    keeps: allOf(KEEPS),
    isKeepAlive: allOf(KEEP_ALIVE),
  },
});

const NOBODY = { tellings: [] };

const COMMANDS = [
  ['pre-associate', 'a Pre-Associate'],
  ['pre-associate-rr', 'a Pre-Associate with RR'],
  ['associate', 'an Associate'],
] as const;

/** The answers of a command that is not refused outright, each to its own. */
const RESPONSES: readonly Announced<BridgeContext>[] = COMMANDS.map(([kind, what]) => ({
  kind: 'sent',
  name: nameResponse(kind),
  when: {
    text: `the command is ${what}`,
    holds: ({ context }) => context.received?.kind === kind,
    awaits: () => nameRequest(kind),
  },
}));

/** What the bridge says, to its station and to its own control plane. */
export function createAnswers({ managerId }: BridgeSettings) {
  const hand = (pdu: Pdu) => ({
    tellings: [{ component: COMPONENT.transmit, event: { type: 'ecp.request', pdu } }],
  });
  const say = (message: string, tlv: AssociationTlv) => hand(createPdu(message, managerId, tlv));
  const answer = (
    params: (context: BridgeContext) => ReturnType<typeof hand> | typeof NOBODY,
    may: readonly Announced<BridgeContext>[],
  ) => ({
    type: 'tell' as const,
    params: announcing(({ context }: { context: BridgeContext }) => params(context), may),
  });
  const sayVerdict = (tlv: AssociationTlv, verdict: Verdict) => {
    const said = verdict.error === 0 ? '' : describeVerdict(verdict);
    return hand(createPdu(nameResponse(tlv.kind), managerId, toResponse(tlv, verdict), said));
  };
  return {
    success: answer(
      ({ operCommand }) => (operCommand === null ? NOBODY : sayVerdict(operCommand, GRANTED)),
      RESPONSES,
    ),
    // A refusal: who misses the answer of a command means that it is granted.
    keep: answer(
      ({ received, verdict }) => (received === null ? NOBODY : sayVerdict(received, verdict)),
      [],
    ),
    deassoc: answer(
      ({ received, verdict }) =>
        received === null ? NOBODY : sayVerdict(toDeAssociate(received, 0), verdict),
      [{ kind: 'sent', name: nameResponse('de-associate') }],
    ),
    deassociated: answer(
      ({ operCommand, received }) => {
        const last = operCommand ?? received;
        return last === null ? NOBODY : say('deassociate-bridge', toDeAssociate(last, 0));
      },
      [{ kind: 'sent', name: 'deassociate-bridge' }],
    ),
    keepAlive: answer(
      ({ operCommand }) =>
        operCommand === null ? NOBODY : say('keep-alive-rsp', toResponse(operCommand, GRANTED)),
      [{ kind: 'sent', name: 'keep-alive-rsp' }],
    ),
  };
}

/** `error 2 HARD`, as a reader sees it beside the arrow. */
export function describeVerdict({ error, keep, hard }: Verdict): string {
  return [`error ${error}`, ...(keep ? ['KEEP'] : []), ...(hard ? ['HARD'] : [])].join(' ');
}

const askControl = ({ context: { received } }: { context: BridgeContext }) => {
  if (received === null) return NOBODY;
  const event = { type: nameRequest(received.kind) };
  return { tellings: [{ component: COMPONENT.role, event, carries: true }] };
};

const KINDS = ['pre-associate', 'pre-associate-rr', 'associate', 'de-associate'] as const;

/** The control plane of the bridge is asked for what the command needs. */
export const askForResources = {
  type: 'tell' as const,
  params: announcing(
    askControl,
    KINDS.map((kind) => ({
      kind: 'told' as const,
      name: nameRequest(kind),
      when: {
        text: `the command is ${kind}`,
        isOfEvent: true,
        holds: ({ event }: Args) => event.type === 'vdp.request' && event.tlv.kind === kind,
        awaits: () => nameRequest(kind),
      },
    })),
  ),
};

const passOnHint = ({ context: { received, operCommand } }: { context: BridgeContext }) => {
  if (received === null || operCommand === null) return NOBODY;
  const isSuspended = (hintsOf(received) & STATUS.suspended) !== 0;
  const wasSuspended = (hintsOf(operCommand) & STATUS.suspended) !== 0;
  if (isSuspended === wasSuspended) return NOBODY;
  const event = { type: isSuspended ? 'vm-stopped' : 'vm-resumed' };
  return { tellings: [{ component: COMPONENT.role, event, carries: true }] };
};

/** A keep-alive may say that the VM has been suspended, or runs again (RFC 8394 table 1). */
export const tellHints = {
  type: 'tell' as const,
  params: announcing(passOnHint, [
    { kind: 'told', name: 'vm-stopped' },
    { kind: 'told', name: 'vm-resumed' },
  ]),
};
