import type { AssociationTlv } from '../../../../wire/vdp/index';
import type { Condition } from '../../../kernel/machine/conditions';
import { allOf } from '../../../kernel/machine/conditions';
import type { Command } from './command';
import { describesSame, errorOf, hasKeep, isRepeated, isResponse } from './command';
import type { StationContext, StationEvent } from './station-setup';

interface Args {
  readonly context: StationContext;
  readonly event: StationEvent;
}

type StationCondition = Condition<StationContext, StationEvent>;

export const readResponse = ({ event }: Args) =>
  event.type === 'vdp.response' ? (event.tlv ?? null) : null;

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

const asksFor = (what: string, kinds: readonly string[], request: string): StationCondition => ({
  text: `the station has asked for ${what}`,
  holds: ({ context }) => kinds.includes(context.sysCommand?.tlv.kind ?? ''),
  awaits: () => request,
});

const PRE_ASSOCIATE = asksFor(
  'a Pre-Associate',
  ['pre-associate', 'pre-associate-rr'],
  'pre-associate-req',
);
const ASSOCIATE = asksFor('an Associate', ['associate'], 'associate-req');
const DE_ASSOCIATE = asksFor('a De-Associate', ['de-associate'], 'deassociate-req');

const GRANTED: StationCondition = {
  text: 'the bridge answers with the same command and no error',
  isOfEvent: true,
  holds: (args) => isGranted(readResponse(args), args.context.sysCommand),
  awaits: ({ context }) => context.sysCommand?.answer ?? null,
};
const KEPT: StationCondition = {
  text: 'the bridge answers with an error and KEEP',
  isOfEvent: true,
  holds: (args) => isKept(readResponse(args), args.context.sysCommand),
  awaits: () => 'associate-rsp',
};
const IS_ASSOCIATED: StationCondition = {
  text: 'the VSI is associated',
  holds: ({ context }) => context.vsiState === 'assoc',
  awaits: () => 'associate-rsp',
};
const RELEASED: StationCondition = {
  text: 'the bridge answers with De-Associate Rsp',
  isOfEvent: true,
  holds: (args) => {
    const tlv = readResponse(args);
    return tlv?.kind === 'de-associate' && isResponse(tlv);
  },
  awaits: () => 'deassociate-rsp',
};
const ENDED: StationCondition = {
  text: 'the bridge says De-Associate',
  isOfEvent: true,
  holds: (args) => readResponse(args)?.kind === 'de-associate',
  awaits: () => 'deassociate-bridge',
};
const CONFIRMED: StationCondition = {
  text: 'the bridge confirms the keep-alive',
  isOfEvent: true,
  holds: (args) => isGranted(readResponse(args), args.context.operCommand),
  awaits: () => 'keep-alive-rsp',
};
const KEPT_ALIVE: StationCondition = {
  text: 'the bridge answers the keep-alive with an error and KEEP',
  isOfEvent: true,
  holds: (args) => isKept(readResponse(args), args.context.operCommand),
  awaits: () => 'keep-alive-rsp',
};

/** Guards on what the bridge answers, by name. */
export const ANSWER_GUARDS = {
  grantsPre: allOf(PRE_ASSOCIATE, GRANTED),
  grantsAssoc: allOf(ASSOCIATE, GRANTED),
  refusesButKeeps: allOf(IS_ASSOCIATED, KEPT),
  answersDeAssociate: allOf(DE_ASSOCIATE, RELEASED),
  crossesDeAssociate: allOf(DE_ASSOCIATE, ENDED),
  isDeAssociate: allOf(ENDED),
  confirmsKeepAlive: allOf(CONFIRMED),
  keepsButRefuses: allOf(KEPT_ALIVE),
};
