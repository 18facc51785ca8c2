import type { FieldValues } from '../../../wire/fields/field';
import { numberFrom, textFrom } from '../../../wire/fields/show';
import type { DecodedTlv } from '../../../wire/tlv/decode-tlvs';
import { describeStatus, STATUS } from '../../../wire/vdp/status';
import { shortVsiId, VSI_ID_FORMATS } from '../../../wire/vdp/vsi-id';

const ACTIONS = ['pre-associate', 'pre-associate-rr', 'associate', 'de-associate'] as const;
export type Action = (typeof ACTIONS)[number];

/** One association TLV, ratified or of draft 0.2, in the same words. */
export interface Command {
  readonly action: Action;
  readonly isDraft: boolean;
  /** What the TLV itself says; draft 0.2 leaves it to the direction. */
  readonly says: 'request' | 'response' | 'either';
  /** Hints of a request or verdict of a response: `M=1`, `error 2 (insufficient resources) HARD`. */
  readonly words: string;
  readonly error: number;
  readonly hasKeep: boolean;
  /** Format and VSIID: what names a VSI on a port (802.1Q 41.2.7). */
  readonly vsi: string;
  readonly shortVsi: string;
  readonly values: FieldValues;
}

/** `null` for a TLV that is no command, or whose VSI could not be read. */
export function toCommand(tlv: DecodedTlv): Command | null {
  if (typeof tlv.values['vsiId'] !== 'string') return null;
  if (tlv.kind === 'draft-vdp') return toDraftCommand(tlv.values);
  const action = ACTIONS.find((one) => one === tlv.kind);
  if (action === undefined) return null;
  const { values } = tlv;
  const status = numberFrom(values, 'status');
  const isResponse = (status & STATUS.response) !== 0;
  return {
    action,
    isDraft: false,
    says: isResponse ? 'response' : 'request',
    words: describeStatus(status).replace(/^(request|response) ?/, ''),
    error: isResponse ? status & STATUS.errorMask : 0,
    hasKeep: isResponse && (status & STATUS.keep) !== 0,
    vsi: `${numberFrom(values, 'vsiIdFormat')}:${textFrom(values, 'vsiId')}`,
    shortVsi: shortVsiId(values),
    values,
  };
}

/** The draft's modes count the same four commands from 0. */
function toDraftCommand(values: FieldValues): Command | null {
  const action = ACTIONS[numberFrom(values, 'mode')];
  if (action === undefined) return null;
  const error = Math.max(0, numberFrom(values, 'response'));
  const format = VSI_ID_FORMATS.uuid;
  return {
    action,
    isDraft: true,
    says: error === 0 ? 'either' : 'response',
    words: error === 0 ? '' : `error ${error}`,
    error,
    hasKeep: false,
    vsi: `${format}:${textFrom(values, 'vsiId')}`,
    shortVsi: shortVsiId({ ...values, vsiIdFormat: format }),
    values,
  };
}

/** The same command for the same VSI again: what makes an Associate a keep-alive. */
export function isRepeated(command: Command, confirmed: Command): boolean {
  return command.action === confirmed.action && listDifferences(command, confirmed).length === 0;
}

const COMPARED: Readonly<Record<string, string>> = {
  typeId: 'VSI type ID',
  typeVersion: 'VSI type version',
  filterFormat: 'filter format',
};

/**
 * What two TLVs for one VSI say differently, apart from the status and from what a request leaves to the bridge: a null
 * VID, and PS and PCP (open-lldp cmp_fdata1).
 */
export function listDifferences(a: Command, b: Command): string[] {
  const fields = Object.keys(COMPARED).filter((key) => a.values[key] !== b.values[key]);
  const names = fields.map((key) => COMPARED[key] ?? key);
  return hasSameEntries(a.values, b.values) ? names : [...names, 'filter entries'];
}

function hasSameEntries(a: FieldValues, b: FieldValues): boolean {
  const [first, second] = [listEntries(a), listEntries(b)];
  return (
    first.length === second.length &&
    first.every((entry, index) => isSameEntry(entry, second[index] ?? {}))
  );
}

function listEntries(values: FieldValues): readonly FieldValues[] {
  const entries = values['entries'];
  return Array.isArray(entries) ? (entries as readonly FieldValues[]) : [];
}

function isSameEntry(a: FieldValues, b: FieldValues): boolean {
  const isSameVid = a['vid'] === b['vid'] || a['vid'] === 0 || b['vid'] === 0;
  return isSameVid && a['mac'] === b['mac'] && a['groupId'] === b['groupId'];
}
