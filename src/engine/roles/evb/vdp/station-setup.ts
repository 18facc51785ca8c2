import { assign, setup } from 'xstate';
import type { AssociationTlv } from '../../../../wire/vdp/index';
import { arm, cancel, effectActions } from '../../../kernel/effects';
import type { Command } from './command';
import {
  confirm,
  createRequestPdu,
  describesSame,
  errorOf,
  hasKeep,
  isRepeated,
  isResponse,
  toDeAssociate,
} from './command';
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

const readResponse = ({ event }: Args) => (event.type === 'vdp.response' ? event.tlv : null);

/** A positive answer to the command that is pending, or to the keep-alive. */
function isGranted(tlv: AssociationTlv | null, asked: Command | null): boolean {
  if (tlv === null || asked === null) return false;
  return isResponse(tlv) && errorOf(tlv) === 0 && isRepeated(tlv, asked.tlv);
}

function isKept(tlv: AssociationTlv | null, asked: Command | null): boolean {
  if (tlv === null || asked === null) return false;
  const isError = isResponse(tlv) && errorOf(tlv) !== 0 && hasKeep(tlv);
  return isError && tlv.kind === 'associate' && describesSame(tlv, asked.tlv);
}

function confirmed({ context, event }: Args): Partial<StationContext> {
  const { sysCommand } = context;
  if (sysCommand === null || event.type !== 'vdp.response') return {};
  return { operCommand: confirm(sysCommand, event.tlv) };
}

function settled(context: StationContext, vsiState: VsiState): Partial<StationContext> {
  return { sysCommand: null, vsiState, next: dropImpossible(context.next, vsiState) };
}

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
    isAllowed: ({ context, event }) =>
      event.type === 'vdp.command' && isPossible(event.command, context.vsiState),
    hasNext: ({ context }) => context.next !== null,
    grantsPre: (args) =>
      args.context.sysCommand?.tlv.kind.startsWith('pre-') === true &&
      isGranted(readResponse(args), args.context.sysCommand),
    grantsAssoc: (args) =>
      args.context.sysCommand?.tlv.kind === 'associate' &&
      isGranted(readResponse(args), args.context.sysCommand),
    refusesButKeeps: (args) =>
      args.context.vsiState === 'assoc' && isKept(readResponse(args), args.context.sysCommand),
    answersDeAssociate: (args) => {
      const tlv = readResponse(args);
      const isAsked = args.context.sysCommand?.tlv.kind === 'de-associate';
      return isAsked && tlv?.kind === 'de-associate' && isResponse(tlv);
    },
    crossesDeAssociate: (args) =>
      args.context.sysCommand?.tlv.kind === 'de-associate' &&
      readResponse(args)?.kind === 'de-associate',
    isDeAssociate: (args) => readResponse(args)?.kind === 'de-associate',
    confirmsKeepAlive: (args) => isGranted(readResponse(args), args.context.operCommand),
    keepsButRefuses: (args) => isKept(readResponse(args), args.context.operCommand),
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
  const request = (params: Request) => ({ type: 'tell' as const, params });
  return {
    sysCommand: request(({ context: { sysCommand } }) =>
      sysCommand === null ? nothing : ask(sysCommand.message, sysCommand.tlv),
    ),
    keepAlive: request(({ context: { operCommand } }) =>
      operCommand === null ? nothing : ask('keep-alive', operCommand.tlv),
    ),
    deAssociate: request(({ context: { operCommand } }) =>
      operCommand === null ? nothing : ask('deassociate-req', toDeAssociate(operCommand.tlv, 0)),
    ),
  };
}

export const waitForResponse = arm('resp-wait');
export const stopWaiting = cancel('resp-wait');

/** The host's control plane learns the answer that it waits for. */
export const answered = {
  type: 'tell' as const,
  params: ({ context }: { context: StationContext }) => {
    const answer = context.sysCommand?.answer ?? null;
    if (answer === null) return { tellings: [] };
    return { tellings: [{ component: COMPONENT.role, event: { type: answer }, carries: true }] };
  },
};
