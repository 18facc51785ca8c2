import { DRAFT_ECP_HEADER } from './draft/header';
import { ECP_HEADER } from './ecp/header';
import { ETHERNET_HEADER } from './ethernet/header';
import { countField } from './fields/decode-layout';
import type { Field, FieldText } from './fields/field';
import { OUI, SUBTYPE, TLV_HEADER } from './tlv/tlv-definition';
import type { TlvDefinition } from './tlv/tlv-definition';
import { PROTOCOLS } from './frame/protocols';

/** One field of the documentation. */
export interface FieldDescription extends FieldText {
  readonly key: string;
  /** `null` when it depends on the frame. */
  readonly bits: number | null;
  readonly values: Readonly<Record<number, string>>;
  /** Bits inside, entries inside: with the value or format that they belong to, where there is a choice. */
  readonly inside: readonly FieldDescription[];
}

export interface LayoutDescription extends FieldText {
  readonly id: string;
  readonly family: string;
  /** Of a TLV. */
  readonly type: number | null;
  readonly fields: readonly FieldDescription[];
}

/** Every header and TLV with every field, for the documentation and the inspector's help. */
export function describeWire(): LayoutDescription[] {
  const tlvs = PROTOCOLS.flatMap(({ family }) =>
    [...family.definitions, family.organizational].map((one) => describeTlv(family.name, one)),
  );
  return [
    describeHeader('ethernet', 'Ethernet header', ETHERNET_HEADER),
    describeHeader('ecp', 'ECP header', ECP_HEADER),
    describeHeader('draft-ecp', 'ECP header, draft 0.2', DRAFT_ECP_HEADER),
    describeHeader('tlv', 'TLV header', TLV_HEADER),
    ...tlvs,
  ];
}

function describeHeader(id: string, name: string, layout: readonly Field[]): LayoutDescription {
  const source = layout[0]?.source ?? '';
  const fields = layout.map(describeField);
  return { id, family: 'Headers', type: null, name, source, meaning: '', fields };
}

function describeTlv(family: string, definition: TlvDefinition): LayoutDescription {
  const { kind, type, oui, subtype, layout } = definition;
  const prefix: Field[] = [];
  if (oui !== undefined) prefix.push({ ...OUI, meaning: `${OUI.meaning} Here ${oui}.` });
  if (oui !== undefined && subtype !== undefined) prefix.push(SUBTYPE);
  const fields = [...prefix, ...layout].map(describeField);
  return { ...textOf(definition), id: kind, family, type, fields };
}

function textOf({ name, source, meaning, ourReading }: FieldText): FieldText {
  return { name, source, meaning, ...(ourReading === undefined ? {} : { ourReading }) };
}

function describeField(field: Field): FieldDescription {
  return {
    ...textOf(field),
    key: field.key,
    bits: bitsOf(field),
    values: field.kind === 'uint' ? (field.values ?? {}) : {},
    inside: insideOf(field),
  };
}

function bitsOf(field: Field): number | null {
  if (field.kind === 'uint') return field.bits;
  return field.kind === 'octets' ? field.octets * 8 : null;
}

/** Bits inside a number may mean one thing with the highest values and another with the lowest: both are listed once. */
function insideOf(field: Field): FieldDescription[] {
  if (field.kind === 'list') {
    const all = Object.values(field.layouts).flat();
    return unique([countField(field), ...all].map(describeField));
  }
  if (field.kind !== 'uint' || field.parts === undefined) return [];
  const variants = [0, 2 ** field.bits - 1].flatMap((value) => field.parts?.(value) ?? []);
  return unique(variants.map(describeField));
}

function unique(fields: readonly FieldDescription[]): FieldDescription[] {
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}

/** Every place where no source settles the matter and we chose: the name of the field or TLV, and the choice. */
export function listOurReadings(): { readonly name: string; readonly choice: string }[] {
  const found = new Map<string, string>();
  const visit = (text: FieldText) => {
    if (text.ourReading !== undefined) found.set(text.name, text.ourReading);
  };
  const visitFields = (fields: readonly FieldDescription[]) => {
    for (const field of fields) {
      visit(field);
      visitFields(field.inside);
    }
  };
  for (const layout of describeWire()) {
    visit(layout);
    visitFields(layout.fields);
  }
  return [...found].map(([name, choice]) => ({ name, choice }));
}
