import { assert, assertDefined } from '../../lib/assert';
import { ByteWriter } from '../../lib/byte-writer';
import { fromHex } from '../../lib/hex';
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
  const definition = assertDefined(getDefinition(family, tlv.kind), `TLV kind ${tlv.kind}`);
  const body = new ByteWriter();
  if (definition.oui !== undefined) body.append(fromHex(definition.oui));
  if (definition.subtype !== undefined) body.uint(definition.subtype, 8);
  encodeLayout(definition.layout, tlv as unknown as FieldValues, body);
  assert(body.length <= TLV_LENGTH_MAX, `${definition.name}: ${body.length} octets do not fit`);
  const type = definition === family.unknown ? assertDefined(tlv.type, 'type') : definition.type;
  writer.uint(type, 7);
  writer.uint(body.length, 9);
  writer.append(body.toBytes());
}
