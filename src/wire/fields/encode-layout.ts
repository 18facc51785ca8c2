import { AssertionError } from '../../lib/assert';
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
    if (value === undefined) throw new AssertionError(`${field.key} (${field.name}) is missing`);
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
      if (typeof value !== 'number') throw unfit(field, 'is a number');
      writer.uint(value, field.bits);
      return;
    case 'octets':
    case 'rest': {
      if (typeof value !== 'string') throw unfit(field, 'is hex');
      const bytes = fromHex(value);
      const fits = field.kind === 'rest' || bytes.length === field.octets;
      if (!fits) throw unfit(field, `has ${bytes.length} octets`);
      writer.append(bytes);
      return;
    }
    case 'list':
      if (!Array.isArray(value)) throw unfit(field, 'is a list');
      encodeList(field, { value, values }, writer);
  }
}

/** Made only when thrown: every field of every frame of a sweep comes by here. */
const unfit = ({ key }: Field, problem: string): AssertionError =>
  new AssertionError(`${key} ${problem}`);

function encodeList(field: ListField, { value, values }: ValueInPlace, writer: ByteWriter): void {
  const chosen = numberFrom(values, field.chosenBy);
  const layout = field.layouts[chosen];
  if (layout === undefined)
    throw unfit(field, `is read by ${field.chosenBy} ${chosen}, which is not defined`);
  const entries = Array.isArray(value) ? (value as readonly FieldValues[]) : [];
  writer.uint(entries.length, 16);
  for (const entry of entries) encodeLayout(layout, entry, writer);
}
