import { assert } from '../../lib/assert';
import type { ByteWriter } from '../../lib/byte-writer';
import { fromHex } from '../../lib/hex';
import type { Field, FieldValue, FieldValues, ListField } from './field';
import { numberFrom } from './show';

/**
 * Writes plain values as a layout describes them: the inverse of `decodeLayout`. Values come from us, so one that does
 * not fit is a mistake of ours and asserts.
 */
export function encodeLayout(
  layout: readonly Field[],
  values: FieldValues,
  writer: ByteWriter,
): void {
  for (const field of layout) {
    const value = values[field.key];
    assert(value !== undefined, `${field.key} (${field.name}) is missing`);
    encodeField(field, { value, values }, writer);
  }
}

interface ValueInPlace {
  readonly value: FieldValue;
  readonly values: FieldValues;
}

function encodeField(field: Field, { value, values }: ValueInPlace, writer: ByteWriter): void {
  switch (field.kind) {
    case 'uint':
      assert(typeof value === 'number', `${field.key} is a number`);
      writer.uint(value, field.bits);
      return;
    case 'octets':
    case 'rest': {
      assert(typeof value === 'string', `${field.key} is hex`);
      const bytes = fromHex(value);
      const fits = field.kind === 'rest' || bytes.length === field.octets;
      assert(fits, `${field.key} has ${bytes.length} octets`);
      writer.append(bytes);
      return;
    }
    case 'list':
      assert(Array.isArray(value), `${field.key} is a list`);
      encodeList(field, { value, values }, writer);
  }
}

function encodeList(field: ListField, { value, values }: ValueInPlace, writer: ByteWriter): void {
  const chosen = numberFrom(values, field.chosenBy);
  const layout = field.layouts[chosen];
  assert(layout !== undefined, `${field.chosenBy} ${chosen} is not defined`);
  const entries = Array.isArray(value) ? (value as readonly FieldValues[]) : [];
  writer.uint(entries.length, 16);
  for (const entry of entries) encodeLayout(layout, entry, writer);
}
