import { fromHex, toHex } from '../../lib/hex';
import { decodeUtf8 } from '../../lib/utf8';
import type { FieldValue, FieldValues, OctetsField, RestField, UintField } from './field';

/** How the value of a field reads: its own words first, else its name in the list of values, else the number. */
export function showUint(field: UintField, value: number): string {
  if (field.show) return field.show(value);
  const name = field.values?.[value];
  return name === undefined ? String(value) : `${value} (${name})`;
}

export function showOctets(
  field: OctetsField | RestField,
  value: string,
  before: FieldValues,
): string {
  if (field.show) return field.show(value, before);
  return value === '' ? 'empty' : value;
}

export function showHexNumber(digits: number): (value: number) => string {
  return (value) => `0x${value.toString(16).padStart(digits, '0')}`;
}

export const showFlag = (value: number): string => (value === 0 ? '0' : '1');

const UUID_GROUPS = [
  [0, 8],
  [8, 12],
  [12, 16],
  [16, 20],
  [20, 32],
] as const;

/** 16 octets in the grouping of RFC 4122. */
export function showUuid(hex: string): string {
  if (hex.length !== 32) return hex;
  return UUID_GROUPS.map(([start, end]) => hex.slice(start, end)).join('-');
}

/** Text when all of it can be read, hex otherwise. Text from the network holds no control characters after this. */
export function showText(hex: string): string {
  const text = decodeUtf8(fromHex(hex)).replace(/\0+$/, '');
  return isReadable(text) ? `"${text}"` : hex;
}

function isReadable(text: string): boolean {
  return text !== '' && !/[\p{C}\ufffd]/u.test(text);
}

export function showOui(hex: string): string {
  return toHex(fromHex(hex), { separator: '-' }).toUpperCase();
}

/** An earlier value of the same layout as a number; -1 when it is not there. */
export function numberFrom(values: FieldValues, key: string): number {
  const value: FieldValue | undefined = values[key];
  return typeof value === 'number' ? value : -1;
}

/** An earlier value of the same layout as text; empty when it is not there. */
export function textFrom(values: FieldValues, key: string): string {
  const value: FieldValue | undefined = values[key];
  return typeof value === 'string' ? value : '';
}
