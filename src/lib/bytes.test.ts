import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { fromHex, toHex } from './hex';
import { decodeUtf8, encodeUtf8 } from './utf8';

const bitFields = fc.array(
  fc
    .integer({ min: 1, max: 32 })
    .chain((bits) => fc.tuple(fc.constant(bits), fc.integer({ min: 0, max: 2 ** bits - 1 }))),
  { maxLength: 40 },
);

describe('ByteReader and ByteWriter', () => {
  it('read back bit fields of any width at any place', () => {
    fc.assert(
      fc.property(bitFields, (fields) => {
        const writer = new ByteWriter();
        for (const [bits, value] of fields) writer.uint(value, bits);
        const reader = new ByteReader(writer.toBytes());
        for (const [bits, value] of fields) expect(reader.uint(bits)).toBe(value);
      }),
    );
  });

  it('read back little-endian numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (value) => {
        const writer = new ByteWriter();
        writer.uintLittle(value, 4);
        expect(new ByteReader(writer.toBytes()).uintLittle(4)).toBe(value);
      }),
    );
  });

  it('answer null and stay where they are when a read would leave the range', () => {
    const reader = new ByteReader(fromHex('0102030405'), 1, 3);
    expect(reader.uint(24)).toBeNull();
    expect(reader.take(3)).toBeNull();
    expect(reader.uintLittle(4)).toBeNull();
    expect(reader.take(2 ** 40)).toBeNull();
    expect(reader.take(-1)).toBeNull();
    expect([reader.offset, reader.remaining, reader.uint(16)]).toEqual([1, 2, 0x0203]);
  });

  it('never see beyond the range they were made for', () => {
    const outer = new ByteReader(fromHex('0102030405'));
    const inner = outer.within(2);
    expect([inner.remaining, outer.offset]).toEqual([2, 2]);
    expect(inner.uint(24)).toBeNull();
    expect(outer.within(99).remaining).toBe(3);
    expect(new ByteReader(fromHex('01'), 7, 99).remaining).toBe(0);
  });

  it('refuse to write what does not fit', () => {
    const writer = new ByteWriter();
    expect(() => writer.uint(4, 2)).toThrow('4 does not fit in 2 bits');
    expect(() => writer.uint(-1, 8)).toThrow('does not fit');
    expect(() => writer.uint(0.5, 8)).toThrow('does not fit');
    expect(() => writer.overwrite(0, 1, 1)).toThrow('only what was written');
  });

  it('write hex as it is read, and say how much it was', () => {
    const writer = new ByteWriter();
    writer.uint(7, 8);
    expect(writer.appendHex('52:54:00 aB')).toBe(4);
    expect(writer.appendHex('ff'.repeat(100))).toBe(100);
    expect(toHex(writer.toBytes())).toBe(`07525400ab${'ff'.repeat(100)}`);
    expect(() => writer.appendHex('123')).toThrow('"123" is not hex');
    expect(() => writer.appendHex('1-')).toThrow('is not hex');
  });

  it('can be written again, and used again without a trace of what was there', () => {
    const writer = new ByteWriter();
    writer.append(fromHex('ffffffff'));
    writer.overwrite(1, 0x0203, 2);
    expect(toHex(writer.toBytes())).toBe('ff0203ff');
    writer.clear();
    writer.uint(1, 4);
    writer.uint(0xffff_ffff, 32);
    writer.uint(2, 4);
    writer.zeros(2);
    expect(toHex(writer.toBytes())).toBe('1ffffffff20000');
  });
});

const codePoint = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff);

describe('hex and UTF-8', () => {
  it('take capitals and separators, and nothing that is no hex', () => {
    expect(toHex(fromHex('AB:cd 0F'))).toBe('abcd0f');
    for (const text of ['a', '0g', 'ab cd e', '0é'])
      expect(() => fromHex(text)).toThrow(`"${text}" is not hex`);
  });

  it('read back what they wrote', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.string({ unit: 'grapheme' }),
        (bytes, text) => {
          expect(toHex(fromHex(toHex(bytes, { separator: ':' })))).toBe(toHex(bytes));
          expect(decodeUtf8(encodeUtf8(text))).toBe(text);
        },
      ),
    );
  });

  it('agree with the platform on text and on any bytes', () => {
    fc.assert(
      fc.property(fc.array(codePoint), (codes) => {
        const text = String.fromCodePoint(...codes);
        expect(toHex(encodeUtf8(text))).toBe(toHex(new TextEncoder().encode(text)));
      }),
    );
    expect(encodeUtf8('a\ud800b')).toEqual(encodeUtf8('a\ufffdb'));
    expect(decodeUtf8(fromHex('61 c0 af ed a0 80 f5 e2 82'))).toBe(`a${'\ufffd'.repeat(8)}`);
  });
});
