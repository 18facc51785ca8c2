import fc from 'fast-check';
import { toHex } from '../../lib/hex';
import type { Field, FieldValue, FieldValues, ListField } from '../fields/field';
import { smallestSize } from '../tlv/tlv-family';
import type { TlvDefinition } from '../tlv/tlv-definition';
import type { TlvFamily } from '../tlv/tlv-family';

/** Random values for anything that a layout describes, so that a new TLV is tested without a new test. */
export function valuesOf(layout: readonly Field[], octetsFree = 40): fc.Arbitrary<FieldValues> {
  let values: fc.Arbitrary<FieldValues> = fc.constant({});
  for (const field of layout)
    values = values.chain((before) =>
      valueOf(field, before, octetsFree).map((value) => ({ ...before, [field.key]: value })),
    );
  return values;
}

function valueOf(field: Field, before: FieldValues, octetsFree: number): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'uint':
      return numbersOf(field.bits, field.key, before);
    case 'octets':
      return bytesOf(field.octets, field.octets).map((bytes) =>
        toHex(bytes, { separator: field.separator }),
      );
    case 'rest':
      return bytesOf(0, octetsFree).map((bytes) => toHex(bytes));
    case 'list':
      return entriesOf(field, before);
  }
}

const bytesOf = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength });

/** Edges of the range, and for a field that chooses a layout one of its known values. */
function numbersOf(bits: number, key: string, before: FieldValues): fc.Arbitrary<number> {
  if (key === 'filterFormat') return fc.constantFrom(...('mode' in before ? [2] : [1, 2, 3, 4]));
  const max = 2 ** bits - 1;
  return fc.oneof(fc.constantFrom(0, 1, max), fc.integer({ min: 0, max }));
}

/** Up to as many entries as fit in the 9 bits of a TLV length. */
function entriesOf(field: ListField, before: FieldValues): fc.Arbitrary<readonly FieldValues[]> {
  const layout = field.layouts[Number(before[field.chosenBy])] ?? [];
  const maxLength = Math.floor((511 - 34) / smallestSize(layout));
  return fc.array(valuesOf(layout), { maxLength, size: 'small' });
}

export type TlvUnderTest = { readonly kind: string; readonly type?: number };

/** Any TLV of one definition, as `encodeTlv` takes it. */
export function tlvOf(family: TlvFamily, definition: TlvDefinition): fc.Arbitrary<TlvUnderTest> {
  const values = valuesOf(definition.layout).map((fields) => ({
    kind: definition.kind,
    ...fields,
  }));
  if (definition !== family.unknown) return values;
  const known = new Set(family.definitions.map((one) => one.type));
  const types = fc.integer({ min: 1, max: 126 }).filter((type) => !known.has(type));
  return fc.tuple(values, types).map(([tlv, type]) => ({ ...tlv, type }));
}

/** Any TLV of a family. */
export function anyTlvOf(family: TlvFamily): fc.Arbitrary<TlvUnderTest> {
  const all = [...family.definitions, family.organizational, family.unknown];
  return fc.oneof(...all.map((definition) => tlvOf(family, definition)));
}
