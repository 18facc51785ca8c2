/**
 * What a field is, as data. Decoder, encoder, inspector, documentation and round-trip tests all read these
 * descriptions; no layout is written down a second time.
 *
 * A layout is a list of fields in wire order. Bit fields may share octets; together they must fill whole octets.
 */
export interface FieldText {
  readonly name: string;
  /** Clause of the standard, or the source where the clause text was not available. */
  readonly source: string;
  readonly meaning: string;
  /** Set where no source settles the matter: what we chose. Shown as "our reading". */
  readonly ourReading?: string;
}

export interface UintField<K extends string = string> extends FieldText {
  readonly kind: 'uint';
  readonly key: K;
  readonly bits: number;
  /** Names of known values. */
  readonly values?: Readonly<Record<number, string>>;
  readonly show?: (value: number) => string;
  /** The bits inside, for the inspector alone: they fill the field, and their layout may depend on its value. */
  readonly parts?: (value: number) => readonly UintField[];
}

/** A fixed number of octets; the value is lower-case hex without separators, or with colons for a MAC address. */
export interface OctetsField<K extends string = string> extends FieldText {
  readonly kind: 'octets';
  readonly key: K;
  readonly octets: number;
  readonly separator: '' | ':';
  readonly show?: (value: string, before: FieldValues) => string;
}

/** All octets that are left; the value is lower-case hex. Only as the last field of a layout. */
export interface RestField<K extends string = string> extends FieldText {
  readonly kind: 'rest';
  readonly key: K;
  readonly show?: (value: string, before: FieldValues) => string;
}

/** A 16-bit count and that many entries; an earlier field says which layout the entries have. */
export interface ListField<K extends string = string, E = unknown> extends FieldText {
  readonly kind: 'list';
  readonly key: K;
  readonly count: FieldText;
  readonly entry: FieldText;
  readonly chosenBy: string;
  readonly layouts: Readonly<Record<number, readonly Field[]>>;
  /** Never set: carries the type of one entry. */
  readonly entryType?: E;
}

export type Field = UintField | OctetsField | RestField | ListField;

export type FieldValue = number | string | readonly FieldValues[];
export interface FieldValues {
  readonly [key: string]: FieldValue;
}

type ValueOf<F> = F extends UintField
  ? number
  : F extends ListField<string, infer E>
    ? readonly E[]
    : string;

/** The plain value that a layout describes. */
export type LayoutValue<L extends readonly Field[]> = {
  readonly [F in L[number] as F['key']]: ValueOf<F>;
};

type Options<F extends Field> = Omit<F, 'kind' | 'key' | 'bits' | 'octets' | 'separator'>;

export function uint<K extends string>(
  key: K,
  bits: number,
  options: Options<UintField<K>>,
): UintField<K> {
  return { kind: 'uint', key, bits, ...options };
}

export function octets<K extends string>(
  key: K,
  count: number,
  options: Options<OctetsField<K>>,
): OctetsField<K> {
  return { kind: 'octets', key, octets: count, separator: '', ...options };
}

export function mac<K extends string>(key: K, options: Options<OctetsField<K>>): OctetsField<K> {
  return { kind: 'octets', key, octets: 6, separator: ':', ...options };
}

export function rest<K extends string>(key: K, options: Options<RestField<K>>): RestField<K> {
  return { kind: 'rest', key, ...options };
}

export function reserved<K extends string>(key: K, bits: number, source: string): UintField<K> {
  const meaning = 'Sent as 0, ignored when received.';
  return { kind: 'uint', key, bits, name: 'Reserved', source, meaning };
}
