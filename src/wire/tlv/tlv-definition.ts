import type { Field, FieldValues, LayoutValue, UintField } from '../fields/field';
import { octets, uint } from '../fields/field';
import { showHexNumber, showOui } from '../fields/show';
import { octetsText } from '../fields/wire-error';

/**
 * One kind of TLV. A new one is a file with one `defineTlv` and a line in the index of its family: decoding, encoding,
 * the inspector, the documentation and the round-trip test follow from it.
 */
export interface TlvDefinition<
  K extends string = string,
  L extends readonly Field[] = readonly Field[],
> {
  readonly kind: K;
  readonly type: number;
  /** For organizational TLVs (type 127): the octets in front of the layout that tell them apart, OUI as hex. */
  readonly oui?: string;
  readonly subtype?: number;
  /** The owner of the OUI may use this subtype otherwise: too short for the layout is another format, no fault. */
  readonly isLenient?: boolean;
  readonly name: string;
  readonly source: string;
  readonly meaning: string;
  readonly ourReading?: string;
  /** The information string, behind OUI and subtype where the definition names them. */
  readonly layout: L;
  /** A few words for an arrow, from values that may be incomplete. */
  readonly summarize?: (values: FieldValues) => string;
}

export function defineTlv<K extends string, const L extends readonly Field[]>(
  definition: TlvDefinition<K, L>,
): TlvDefinition<K, L> {
  return definition;
}

/** The plain value of a TLV: its kind and its fields. */
export type TlvValue<D extends TlvDefinition> =
  D extends TlvDefinition<infer K, infer L> ? { readonly kind: K } & LayoutValue<L> : never;

const SOURCE = '802.1Q 41.2.1; 802.1AB 8.4';

const TLV_TYPE: UintField<'type'> = uint('type', 7, {
  name: 'TLV type',
  source: SOURCE,
  meaning: 'Which kind of TLV this is. 127: organizationally defined.',
});

const TLV_LENGTH: UintField<'length'> = uint('length', 9, {
  name: 'TLV length',
  source: SOURCE,
  meaning: 'Octets of the information string, without this header of two octets.',
  show: octetsText,
});

export const TLV_HEADER = [TLV_TYPE, TLV_LENGTH] as const;

export const OUI = octets('oui', 3, {
  name: 'OUI',
  source: '802.1AB 8.6; 802.1Q 41.2',
  meaning: 'The organization that defines what follows.',
  show: showOui,
});

export const SUBTYPE = uint('subtype', 8, {
  name: 'Subtype',
  source: '802.1AB 8.6',
  meaning: 'Tells the TLVs of one organization apart.',
  show: showHexNumber(2),
});

export const TLV_LENGTH_MAX = 511;
export const ORGANIZATIONAL_TYPE = 127;
