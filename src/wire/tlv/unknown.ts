import { rest } from '../fields/field';
import type { TlvValue } from './tlv-definition';
import { defineTlv } from './tlv-definition';

/** Stands in for a type that a family does not have; the type itself is part of its value. */
export const UNKNOWN = defineTlv({
  kind: 'unknown',
  type: 0,
  name: 'Unknown TLV',
  source: 'ours',
  meaning: 'A TLV type that nothing describes. Receivers skip it.',
  layout: [
    rest('data', { name: 'Information string', source: 'ours', meaning: 'Not understood.' }),
  ],
});

export type UnknownTlv = TlvValue<typeof UNKNOWN> & { readonly type: number };
