import { describeStatus, STATUS } from '../../../../wire/vdp/status';
import type { FilterEntry } from '../../../../wire/vdp/filter-info';
import type { AssociationTlv, VdpTlv } from '../../../../wire/vdp/index';
import { MANAGER_ID } from '../../../../wire/vdp/manager-id';
import { shortVsiId } from '../../../../wire/vdp/vsi-id';
import type { Pdu } from '../ecp/pdu';

/** A VSI as its association TLVs describe it, without the command. */
export interface Vsi extends Omit<AssociationTlv, 'kind' | 'status'> {
  readonly managerId: string;
}

export type CommandKind = AssociationTlv['kind'];

/** What a station asks for: the TLV, and the message that a reader sees on the arrow. */
export interface Command {
  readonly tlv: AssociationTlv;
  readonly message: string;
  /** What the control plane of the host is told once the bridge has said yes; null: nothing. */
  readonly answer: string | null;
}

const MESSAGES: Readonly<
  Record<CommandKind, { readonly request: string; readonly response: string }>
> = {
  'pre-associate': { request: 'pre-associate-req', response: 'pre-associate-rsp' },
  'pre-associate-rr': { request: 'pre-associate-rr-req', response: 'pre-associate-rr-rsp' },
  associate: { request: 'associate-req', response: 'associate-rsp' },
  'de-associate': { request: 'deassociate-req', response: 'deassociate-rsp' },
};

/** Ratified text has no message of its own for these two: they are an Associate that is repeated with a hint. */
const HINTS = ['keep-alive', 'vm-stopped', 'vm-resumed'];
const EXCHANGES = Object.values(MESSAGES);

/** All that a station may ask, and all that a bridge answers to it. */
export const REQUESTS = [...EXCHANGES.map(({ request }) => request), ...HINTS];
export const ANSWERS = EXCHANGES.map(({ response }) => response);

export const nameRequest = (kind: CommandKind): string => MESSAGES[kind].request;
export const nameResponse = (kind: CommandKind): string => MESSAGES[kind].response;

/** The request that a message answers; null for what answers none. */
export function nameAsked(message: string): string | null {
  return EXCHANGES.find(({ response }) => response === message)?.request ?? null;
}

export function createTlv(kind: CommandKind, vsi: Vsi, status = 0): AssociationTlv {
  const { managerId: _, ...fields } = vsi;
  return { kind, status, ...fields };
}

export function createCommand(kind: CommandKind, vsi: Vsi, status = 0): Command {
  const { request, response } = MESSAGES[kind];
  return { tlv: createTlv(kind, vsi, status), message: request, answer: response };
}

/** A TLV that names its VSI. */
export type VsiTlv = Extract<VdpTlv, Pick<AssociationTlv, 'vsiId' | 'vsiIdFormat'>>;

/** Manager ID first, then the command (802.1Q 41.1.3). `said` is what it says behind its name, before its VSI. */
export function createPdu(message: string, managerId: string, tlv: VsiTlv, said = ''): Pdu {
  const { vsiId, vsiIdFormat } = tlv;
  const about = `VSI ${shortVsiId({ vsiId, vsiIdFormat })}`;
  const verdict = said === '' ? about : `${said}, ${about}`;
  return { message, verdict, tlvs: [{ kind: MANAGER_ID.kind, managerId }, tlv] };
}

/** A request says its hints on the arrow: `M=1`. */
export function createRequestPdu(message: string, managerId: string, tlv: AssociationTlv): Pdu {
  const hints = describeStatus(tlv.status).replace(/^request ?/, '');
  return createPdu(message, managerId, tlv, hints);
}

export const isResponse = ({ status }: AssociationTlv): boolean => (status & STATUS.response) !== 0;
export const errorOf = ({ status }: AssociationTlv): number => status & STATUS.errorMask;
export const hasKeep = ({ status }: AssociationTlv): boolean => (status & STATUS.keep) !== 0;

/** The hints of a request, M and S (802.1Q 41.2.3; RFC 8394 table 1). */
export const hintsOf = ({ status }: AssociationTlv): number =>
  status & (STATUS.suspended | STATUS.migrating);

/**
 * The same VSI with the same type and filter, apart from the status and from what a request leaves to the bridge: a null
 * VID, and PS and PCP (open-lldp cmp_fdata1).
 */
export function describesSame(answer: AssociationTlv, asked: AssociationTlv): boolean {
  const isSame =
    answer.vsiIdFormat === asked.vsiIdFormat &&
    answer.vsiId === asked.vsiId &&
    answer.typeId === asked.typeId &&
    answer.typeVersion === asked.typeVersion &&
    answer.filterFormat === asked.filterFormat &&
    answer.entries.length === asked.entries.length;
  return (
    isSame &&
    asked.entries.every((entry, index) => {
      const other = answer.entries[index];
      return other !== undefined && describesSameEntry(other, entry);
    })
  );
}

function describesSameEntry(answer: FilterEntry, asked: FilterEntry): boolean {
  const isSameVid = asked.vid === 0 || answer.vid === 0 || answer.vid === asked.vid;
  return isSameVid && answer.mac === asked.mac && answer.groupId === asked.groupId;
}

/** A command that was repeated: the same kind for the same VSI (802.1Q 41.5; the status octet does not count). */
export function isRepeated(command: AssociationTlv, confirmed: AssociationTlv): boolean {
  return command.kind === confirmed.kind && describesSame(command, confirmed);
}

/** How the bridge judged a command. */
export interface Verdict {
  readonly error: number;
  readonly keep: boolean;
  readonly hard: boolean;
}

export const GRANTED: Verdict = { error: 0, keep: false, hard: false };

export function toResponse(
  command: AssociationTlv,
  { error, keep, hard }: Verdict,
): AssociationTlv {
  const status = STATUS.response | error | (keep ? STATUS.keep : 0) | (hard ? STATUS.hard : 0);
  return { ...command, status };
}

/** Null VIDs replaced by the bridge's own, with their default priority (RFC 8394). */
export function fillVids(command: AssociationTlv, filling: Filling): AssociationTlv {
  const entries = command.entries.map((entry) =>
    entry.vid === 0 ? { ...entry, vid: filling.vid, ps: 1, pcp: filling.pcp } : entry,
  );
  return { ...command, entries };
}

export interface Filling {
  readonly vid: number;
  readonly pcp: number;
}

/** The station goes on with the VIDs and priorities that the bridge has filled in, and with its own hints. */
export function confirm(command: Command, response: AssociationTlv): Command {
  return { ...command, tlv: { ...command.tlv, entries: response.entries } };
}

/** A De-Associate for a VSI that is known by its last command. */
export function toDeAssociate(tlv: AssociationTlv, status: number): AssociationTlv {
  return { ...tlv, kind: 'de-associate', status };
}
