import type { MachineVariable } from '../../trace/machines';
import { STATUS } from '../../wire/vdp/status';
import type { Context } from '../kernel/machine/operations';

/** What a machine remembers, as words. */
export function describeVariables(context: Context): MachineVariable[] {
  return Object.entries(context).map(([name, value]) => ({ name, value: describeValue(value) }));
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return describeList(value.map(describeValue));
  return describeObject(value as Readonly<Record<string, unknown>>);
}

function describeList(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ');
}

/** A command or a PDU goes by its message, a TLV by its kind; anything else by its fields. */
function describeObject(value: Readonly<Record<string, unknown>>): string {
  const { message, tlv, kind, status } = value;
  if (typeof message === 'string') return `${message}${describeHints(tlv)}`;
  if (typeof kind === 'string') return `${kind}${describeHints({ status })}`;
  return describeList(Object.entries(value).map(([key, part]) => `${key} ${describeValue(part)}`));
}

/** The two bits of an Associate that say what becomes of the VM. */
function describeHints(tlv: unknown): string {
  const status: unknown =
    typeof tlv === 'object' && tlv !== null && 'status' in tlv ? tlv.status : 0;
  if (typeof status !== 'number') return '';
  const isMigrating = (status & STATUS.migrating) !== 0;
  const isSuspended = (status & STATUS.suspended) !== 0;
  return `${isMigrating ? ', M=1' : ''}${isSuspended ? ', S=1' : ''}`;
}
