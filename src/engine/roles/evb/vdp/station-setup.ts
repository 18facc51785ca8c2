import { assign, setup } from 'xstate';
import type { AssociationTlv } from '../../../../wire/vdp/index';
import { arm, cancel, effectActions } from '../../../kernel/effects';
import type { Announced } from '../../../kernel/machine/announced';
import { announcing } from '../../../kernel/machine/announced';
import type { Condition } from '../../../kernel/machine/conditions';
import { allOf } from '../../../kernel/machine/conditions';
import type { Command } from './command';
import { confirm, createRequestPdu, REQUESTS, toDeAssociate } from './command';
import { ANSWER_GUARDS } from './station-conditions';
import { COMPONENT, ruleOf } from '../component';

export const stationRule = ruleOf('vdp-station');

export interface StationSettings {
  readonly managerId: string;
  /** The command that the VSI is associated by from before the run; null: it is not. */
  readonly startsWith: Command | null;
}

type VsiState = 'deassoc' | 'preassoc' | 'preassoc-rr' | 'assoc';

/** The variables of 802.1Q 41.5.4; `next` stands for newCmd with the command that it announces. */
export interface StationContext {
  /** Asked for and not yet answered. */
  readonly sysCommand: Command | null;
  /** Confirmed by the bridge; repeated as a keep-alive. */
  readonly operCommand: Command | null;
  readonly next: Command | null;
  readonly vsiState: VsiState;
}

export type StationEvent =
  | { readonly type: 'vdp.command'; readonly command: Command }
  | { readonly type: 'vdp.response'; readonly tlv: AssociationTlv }
  | { readonly type: 'timer.resp-wait' | 'timer.reinit-keep-alive' | 'crash' | 'restart' };

export const NO_VSI: StationContext = {
  sysCommand: null,
  operCommand: null,
  next: null,
  vsiState: 'deassoc',
};

const VSI_STATES: Readonly<Record<AssociationTlv['kind'], VsiState>> = {
  'pre-associate': 'preassoc',
  'pre-associate-rr': 'preassoc-rr',
  associate: 'assoc',
  'de-associate': 'deassoc',
};

/** There is no way from Associate back to Pre-Associate (RFC 8394), and nothing to release for an unknown VSI. */
function isPossible({ tlv: { kind } }: Command, vsiState: VsiState): boolean {
  if (vsiState === 'deassoc') return kind !== 'de-associate';
  return vsiState !== 'assoc' || kind === 'associate' || kind === 'de-associate';
}

const dropImpossible = (next: Command | null, vsiState: VsiState): Command | null =>
  next !== null && isPossible(next, vsiState) ? next : null;

type Args = { readonly context: StationContext; readonly event: StationEvent };

function confirmed({ context, event }: Args): Partial<StationContext> {
  const { sysCommand } = context;
  if (sysCommand === null || event.type !== 'vdp.response') return {};
  return { operCommand: confirm(sysCommand, event.tlv) };
}

function settled(context: StationContext, vsiState: VsiState): Partial<StationContext> {
  return { sysCommand: null, vsiState, next: dropImpossible(context.next, vsiState) };
}

const ALLOWED: Condition<StationContext, StationEvent> = {
  text: 'the command is possible for a VSI as it is now',
  holds: ({ context, event }) =>
    event.type === 'vdp.command' && isPossible(event.command, context.vsiState),
};
const HAS_NEXT: Condition<StationContext, StationEvent> = {
  text: 'another command waits',
  holds: ({ context }) => context.next !== null,
};

/** Guards and changes of the station by name. */
export const stationSetup = setup({
  types: {} as { context: StationContext; events: StationEvent },
  actions: {
    ...effectActions,
    clear: assign(({ context }) => ({ ...NO_VSI, ...settled(context, 'deassoc') })),
    forget: assign({ ...NO_VSI }),
    take: assign(({ event }) =>
      event.type === 'vdp.command' ? { sysCommand: event.command } : {},
    ),
    putNext: assign(({ event }) => (event.type === 'vdp.command' ? { next: event.command } : {})),
    takeNext: assign(({ context }) => ({ sysCommand: context.next, next: null })),
    confirm: assign(confirmed),
    confirmPre: assign((args: Args) => ({
      ...confirmed(args),
      ...settled(args.context, VSI_STATES[args.context.sysCommand?.tlv.kind ?? 'pre-associate']),
    })),
    complete: assign(({ context }) => settled(context, 'assoc')),
  },
  guards: {
    isAllowed: allOf(ALLOWED),
    hasNext: allOf(HAS_NEXT),
    ...ANSWER_GUARDS,
  },
});

/** What the station sends, by what it sends it for. */
export function createRequests({ managerId }: StationSettings) {
  const ask = (message: string, tlv: AssociationTlv) => ({
    tellings: [
      {
        component: COMPONENT.transmit,
        event: { type: 'ecp.request', pdu: createRequestPdu(message, managerId, tlv) },
      },
    ],
  });
  const nothing = { tellings: [] };
  type Request = (args: { context: StationContext }) => ReturnType<typeof ask> | typeof nothing;
  const request = (params: Request, may: readonly Announced[]) => ({
    type: 'tell' as const,
    params: announcing(params, may),
  });
  return {
    sysCommand: request(
      ({ context: { sysCommand } }) =>
        sysCommand === null ? nothing : ask(sysCommand.message, sysCommand.tlv),
      REQUESTS.map((name) => ({ kind: 'relayed', name })),
    ),
    keepAlive: request(
      ({ context: { operCommand } }) =>
        operCommand === null ? nothing : ask('keep-alive', operCommand.tlv),
      [{ kind: 'sent', name: 'keep-alive' }],
    ),
    deAssociate: request(
      ({ context: { operCommand } }) =>
        operCommand === null ? nothing : ask('deassociate-req', toDeAssociate(operCommand.tlv, 0)),
      [{ kind: 'relayed', name: 'deassociate-req' }],
    ),
  };
}

export const waitForResponse = arm('resp-wait');
export const stopWaiting = cancel('resp-wait');

const tellAnswer = ({ context }: { context: StationContext }) => {
  const answer = context.sysCommand?.answer ?? null;
  if (answer === null) return { tellings: [] };
  return { tellings: [{ component: COMPONENT.role, event: { type: answer }, carries: true }] };
};

/** The host's control plane learns the answer that it waits for: one of these. */
export const answered = (...answers: readonly string[]) => ({
  type: 'tell' as const,
  params: announcing(
    (args: { context: StationContext }) => tellAnswer(args),
    answers.map((name) => ({ kind: 'told' as const, name })),
  ),
});
