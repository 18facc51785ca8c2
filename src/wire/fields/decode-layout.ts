import type { ByteReader } from '../../lib/byte-reader';
import { toHex } from '../../lib/hex';
import type {
  Field,
  FieldText,
  FieldValue,
  FieldValues,
  ListField,
  OctetsField,
  RestField,
  UintField,
} from './field';
import type { FieldNode } from './field-node';
import { createNode } from './field-node';
import { numberFrom, showOctets, showUint } from './show';
import type { WireError } from './wire-error';
import { octetsText } from './wire-error';

/** Where decoding reads and what it fills. `nodes` is null when nobody looks at the bytes: that is much faster. */
export interface DecodeTarget {
  readonly reader: ByteReader;
  readonly errors: WireError[];
  readonly nodes: FieldNode[] | null;
}

export interface DecodedLayout {
  readonly values: FieldValues;
  /** Every field was there and could be read. */
  readonly complete: boolean;
}

/** Reads field after field until the layout or the bytes end. What was read before a fault stays. */
export function decodeLayout(layout: readonly Field[], target: DecodeTarget): DecodedLayout {
  const values: Record<string, FieldValue> = {};
  const faultsBefore = target.errors.length;
  for (const field of layout) {
    const value = decodeField(field, values, target);
    if (value === null) break;
    values[field.key] = value;
  }
  return { values, complete: target.errors.length === faultsBefore };
}

function decodeField(field: Field, before: FieldValues, target: DecodeTarget): FieldValue | null {
  switch (field.kind) {
    case 'uint':
      return decodeUint(field, target);
    case 'octets':
      return decodeOctets(field, field.octets, before, target);
    case 'rest':
      return decodeOctets(field, target.reader.remaining, before, target);
    case 'list':
      return decodeList(field, before, target);
  }
}

function decodeUint(field: UintField, target: DecodeTarget): number | null {
  const startBit = target.reader.bitOffset;
  const value = target.reader.uint(field.bits);
  if (value === null) return reportCut(field, field.bits, target);
  const endBit = startBit + field.bits;
  target.nodes?.push(
    createNode(
      field,
      { key: field.key, startBit, endBit },
      { value, shown: showUint(field, value), children: splitBits(field, value, startBit) },
    ),
  );
  return value;
}

/** The bits inside a number as nodes of their own. */
function splitBits(field: UintField, value: number, startBit: number): FieldNode[] {
  const nodes: FieldNode[] = [];
  let used = 0;
  for (const part of field.parts?.(value) ?? []) {
    const shift = field.bits - used - part.bits;
    const inner = Math.floor(value / 2 ** shift) % 2 ** part.bits;
    const place = { key: part.key, startBit: startBit + used, endBit: startBit + used + part.bits };
    nodes.push(createNode(part, place, { value: inner, shown: showUint(part, inner) }));
    used += part.bits;
  }
  return nodes;
}

function decodeOctets(
  field: OctetsField | RestField,
  count: number,
  before: FieldValues,
  target: DecodeTarget,
): string | null {
  const startBit = target.reader.bitOffset;
  const start = target.reader.skip(count);
  if (start === null) return reportCut(field, count * 8, target);
  const separator = field.kind === 'octets' ? field.separator : '';
  const value = toHex(target.reader.bytes, { separator, start, end: start + count });
  if (count === 0) return value;
  target.nodes?.push(
    createNode(
      field,
      { key: field.key, startBit, endBit: startBit + count * 8 },
      { value, shown: showOctets(field, value, before) },
    ),
  );
  return value;
}

function decodeList(
  field: ListField,
  before: FieldValues,
  target: DecodeTarget,
): FieldValue | null {
  const chosen = numberFrom(before, field.chosenBy);
  const layout = field.layouts[chosen];
  const count = decodeUint(countField(field), target);
  if (count === null) return null;
  const offset = target.reader.offset;
  if (layout === undefined) {
    const reason = `${field.chosenBy} ${chosen} is not defined, so its ${count} entries cannot be read`;
    target.errors.push({ kind: 'bad-value', offset, reason });
    return [];
  }
  const entries: FieldValues[] = [];
  // The claimed count only ends the loop early: what is stored is bounded by the octets that are there.
  while (entries.length < count && target.reader.remaining > 0) {
    const entry = decodeEntry({ field, layout, index: entries.length }, target);
    if (!entry.complete) break;
    entries.push(entry.values);
  }
  if (entries.length < count) {
    const reason = `${count} entries announced, ${entries.length} fit in the octets that follow`;
    target.errors.push({ kind: 'bad-length', offset, reason });
  }
  return entries;
}

interface EntryToRead {
  readonly field: ListField;
  readonly layout: readonly Field[];
  readonly index: number;
}

function decodeEntry(entry: EntryToRead, target: DecodeTarget): DecodedLayout {
  const startBit = target.reader.bitOffset;
  const children: FieldNode[] | null = target.nodes === null ? null : [];
  // A cut entry is reported once, by the list: as a count that does not fit.
  const decoded = decodeLayout(entry.layout, {
    reader: target.reader,
    errors: [],
    nodes: children,
  });
  if (children !== null && children.length > 0) {
    const place = { key: `${entry.field.key}.${entry.index}`, startBit, endBit: endOf(children) };
    const text = { ...entry.field.entry, name: `${entry.field.entry.name} ${entry.index + 1}` };
    const shown = children.map((child) => `${child.name} ${child.shown}`).join(', ');
    target.nodes?.push(createNode(text, place, { shown, children }));
  }
  return decoded;
}

/** The bit behind the last of these nodes. */
export function endOf(nodes: readonly FieldNode[]): number {
  const last = nodes.at(-1);
  return last === undefined ? 0 : last.startBit + last.bitLength;
}

export function countField(field: ListField): UintField {
  return { kind: 'uint', key: `${field.key}.count`, bits: 16, ...field.count };
}

function reportCut(text: FieldText, neededBits: number, target: DecodeTarget): null {
  const needed = neededBits % 8 === 0 ? octetsText(neededBits / 8) : `${neededBits} bits`;
  const reason = `${text.name} needs ${needed}, ${target.reader.remaining} left`;
  target.errors.push({ kind: 'truncated', offset: target.reader.offset, reason });
  return null;
}
