import { AssertionError, assertDefined } from '../../lib/assert';
import type { ByteWriter } from '../../lib/byte-writer';
import { encodeLayout } from '../fields/encode-layout';
import type { FieldValues } from '../fields/field';
import { TLV_LENGTH_MAX } from './tlv-definition';
import type { TlvFamily } from './tlv-family';
import { getDefinition } from './tlv-family';

/** A TLV to write. A kind without a type of its own (unknown TLVs) brings it in `type`. */
export interface AnyTlv {
  readonly kind: string;
  readonly type?: number;
}

/** Appends type, length and information string. */
export function encodeTlv(family: TlvFamily, tlv: AnyTlv, writer: ByteWriter): void {
  const definition = assertDefined(getDefinition(family, tlv.kind), 'TLV kind', tlv.kind);
  const type = definition === family.unknown ? assertDefined(tlv.type, 'type') : definition.type;
  const offset = writer.length;
  writer.uint(type, 7);
  writer.uint(0, 9);
  if (definition.oui !== undefined) writer.appendHex(definition.oui);
  if (definition.subtype !== undefined) writer.uint(definition.subtype, 8);
  encodeLayout(definition.layout, tlv as unknown as FieldValues, writer);
  // Only now the length is known.
  const length = writer.length - offset - 2;
  if (length > TLV_LENGTH_MAX)
    throw new AssertionError(`${definition.name}: ${length} octets do not fit`);
  writer.overwrite(offset, type * 512 + length, 2);
}
