import { AssertionError } from '../../lib/assert';
import type { ByteWriter } from '../../lib/byte-writer';
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
    encodeField(field, value, values, writer);
  }
}

function encodeField(
  field: Field,
  value: FieldValue,
  values: FieldValues,
  writer: ByteWriter,
): void {
  switch (field.kind) {
    case 'uint':
      if (typeof value !== 'number') throw unfit(field, 'is a number');
      writer.uint(value, field.bits);
      return;
    case 'octets':
    case 'rest': {
      if (typeof value !== 'string') throw unfit(field, 'is hex');
      const octets = writer.appendHex(value);
      const fits = field.kind === 'rest' || octets === field.octets;
      if (!fits) throw unfit(field, `has ${octets} octets`);
      return;
    }
    case 'list':
      if (!Array.isArray(value)) throw unfit(field, 'is a list');
      encodeList(
        field,
        value as readonly FieldValues[],
        numberFrom(values, field.chosenBy),
        writer,
      );
  }
}

/** Made only when thrown: every field of every frame of a sweep comes by here. */
const unfit = ({ key }: Field, problem: string): AssertionError =>
  new AssertionError(`${key} ${problem}`);

function encodeList(
  field: ListField,
  entries: readonly FieldValues[],
  chosen: number,
  writer: ByteWriter,
): void {
  const layout = field.layouts[chosen];
  if (layout === undefined)
    throw unfit(field, `is read by ${field.chosenBy} ${chosen}, which is not defined`);
  writer.uint(entries.length, 16);
  for (const entry of entries) encodeLayout(layout, entry, writer);
}
