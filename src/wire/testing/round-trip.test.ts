import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../lib/byte-reader';
import { ByteWriter } from '../../lib/byte-writer';
import { decodeCapture } from '../capture/decode-capture';
import { readCapture } from '../capture/read-capture';
import { DRAFT_ECP_HEADER } from '../draft/header';
import { ECP_HEADER } from '../ecp/header';
import { ETHERNET_HEADER } from '../ethernet/header';
import { decodeLayout } from '../fields/decode-layout';
import { encodeLayout } from '../fields/encode-layout';
import type { WireError } from '../fields/wire-error';
import { decodeBytes } from '../frame/decode-bytes';
import type { Frame } from '../frame/frame';
import { encodeFrame, toFrame } from '../frame/frame';
import { PROTOCOLS } from '../frame/protocols';
import { decodeTlvs } from '../tlv/decode-tlvs';
import { encodeTlv } from '../tlv/encode-tlv';
import { anyTlvOf, tlvOf, valuesOf } from './arbitraries';
import { CAPTURE_NAMES, readFixture } from './captures.mjs';

const definitions = PROTOCOLS.flatMap(({ family }) =>
  [...family.definitions, family.organizational, family.unknown].map((definition) => ({
    title: `${family.name}: ${definition.kind}`,
    family,
    definition,
  })),
);

const headers = [
  { title: 'Ethernet', layout: ETHERNET_HEADER },
  { title: 'ECP', layout: ECP_HEADER },
  { title: 'ECP draft 0.2', layout: DRAFT_ECP_HEADER },
];

describe('decode(encode(x)) is x', () => {
  it.each(definitions)('$title', ({ family, definition }) => {
    fc.assert(
      fc.property(tlvOf(family, definition), (tlv) => {
        const writer = new ByteWriter();
        encodeTlv(family, tlv, writer);
        const errors: WireError[] = [];
        const reader = new ByteReader(writer.toBytes());
        const [decoded, ...more] = decodeTlvs(family, { reader, errors, nodes: null });
        const type = tlv.type === undefined ? {} : { type: decoded?.type };
        expect({ kind: decoded?.kind, ...type, ...decoded?.values }).toEqual(tlv);
        expect(decoded).toMatchObject({ isComplete: true, length: writer.length - 2 });
        expect([more.length, reader.remaining]).toEqual([0, 0]);
        expect(errors.every((error) => error.kind === 'unknown-tlv')).toBe(true);
      }),
    );
  });

  it.each(headers)('$title header', ({ layout }) => {
    fc.assert(
      fc.property(valuesOf(layout), (values) => {
        const writer = new ByteWriter();
        encodeLayout(layout, values, writer);
        const reader = new ByteReader(writer.toBytes());
        expect(decodeLayout(layout, { reader, errors: [], nodes: null })).toEqual({
          values,
          complete: true,
        });
        expect(reader.remaining).toBe(0);
      }),
    );
  });

  it.each(PROTOCOLS)('whole frames of $name, with several TLVs', (protocol) => {
    const [destination, source] = ['01:80:c2:00:00:00', '02:00:00:00:aa:01'];
    const frames = fc.record({
      kind: fc.constant(protocol.kind),
      destination: fc.constant(destination),
      source: fc.constant(source),
      header: valuesOf(protocol.header).map((header) => ({
        ...header,
        ...requestOf(protocol.kind),
      })),
      tlvs: fc.array(anyTlvOf(protocol.family), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(frames, (frame) => {
        const bytes = encodeFrame(frame as unknown as Frame);
        expect(bytes.length).toBeGreaterThanOrEqual(60);
        expect(toFrame(decodeBytes(bytes))).toMatchObject(frame);
      }),
    );
  });
});

/** Header values with which TLVs follow. */
function requestOf(kind: string): Record<string, unknown> {
  if (kind === 'ecp') return { operation: 0, subtype: 1 };
  return kind === 'draft-ecp' ? { oui: '001b3f', protocolId: 0, mode: 0 } : {};
}

describe('encode(decode(bytes)) are the same bytes', () => {
  it.each(CAPTURE_NAMES)('for every frame of %s', (name) => {
    for (const { bytes } of readCapture(readFixture(name)).packets) {
      const frame = toFrame(decodeBytes(bytes));
      expect(frame).not.toBeNull();
      if (frame !== null) expect([...encodeFrame(frame)]).toEqual([...bytes]);
    }
  });
});

it('a decoded capture is plain JSON', () => {
  const decoded = decodeCapture(readFixture('13-minimal-frames'));
  expect(JSON.parse(JSON.stringify(decoded))).toEqual(decoded);
});
