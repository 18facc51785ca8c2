import { ByteReader } from '../../lib/byte-reader';
import type { Field, FieldValues } from '../fields/field';
import type { TlvDefinition } from './tlv-definition';
import { ORGANIZATIONAL_TYPE } from './tlv-definition';

/** TLVs that share one number space: VDP, LLDP, pre-standard draft 0.2. */
export interface TlvFamily {
  readonly name: string;
  readonly definitions: readonly TlvDefinition[];
  /** For type 127 with an OUI or subtype that no definition names. */
  readonly organizational: TlvDefinition;
  /** For a type that no definition has. */
  readonly unknown: TlvDefinition;
  /** An explicit End TLV closes the list; without it the list ends at the first TLV of type 0 or with the bytes. */
  readonly hasEndTlv: boolean;
  /** A better name for an organizational TLV that has no definition here. */
  readonly nameOrganizational?: (values: FieldValues) => string | undefined;
}

type Index = ReadonlyMap<number, TlvDefinition>;

const indexes = new WeakMap<TlvFamily, Index>();

function indexOf(family: TlvFamily): Index {
  const known = indexes.get(family);
  if (known !== undefined) return known;
  const index = new Map(family.definitions.map((one) => [keyOf(one), one]));
  indexes.set(family, index);
  return index;
}

function keyOf(definition: TlvDefinition): number {
  if (definition.oui === undefined) return definition.type;
  return (
    ORGANIZATIONS_START + Number.parseInt(definition.oui, 16) * 256 + (definition.subtype ?? 0)
  );
}

/** OUI and subtype as one number, above every type number, so that both live in one map. */
const ORGANIZATIONS_START = 256;
const ORGANIZATION_OCTETS = 4;

/** The definition for a TLV by its type and the first octets of its information string. */
export function findDefinition(family: TlvFamily, type: number, body: ByteReader): TlvDefinition {
  if (type !== ORGANIZATIONAL_TYPE) return indexOf(family).get(type) ?? family.unknown;
  const { bytes, offset, remaining } = body;
  if (remaining < ORGANIZATION_OCTETS) return family.organizational;
  const first = new ByteReader(bytes, offset).uint(32) ?? 0;
  const found = indexOf(family).get(ORGANIZATIONS_START + first);
  if (found === undefined) return family.organizational;
  const isOther =
    found.isLenient === true && remaining - ORGANIZATION_OCTETS < smallestSize(found.layout);
  return isOther ? family.organizational : found;
}

export function getDefinition(family: TlvFamily, kind: string): TlvDefinition | undefined {
  if (kind === family.organizational.kind) return family.organizational;
  if (kind === family.unknown.kind) return family.unknown;
  return family.definitions.find((one) => one.kind === kind);
}

/** The octets that a layout needs at least: empty lists, nothing in the rest. */
export function smallestSize(layout: readonly Field[]): number {
  let bits = 0;
  for (const field of layout) {
    if (field.kind === 'uint') bits += field.bits;
    if (field.kind === 'octets') bits += field.octets * 8;
    if (field.kind === 'list') bits += 16;
  }
  return Math.ceil(bits / 8);
}
