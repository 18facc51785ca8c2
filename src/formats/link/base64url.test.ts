import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from './base64url';

it('writes what others write, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64Url(text)).toEqual(bytes);
    }),
  );
});

it('reads nothing that it would not have written so', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('A', 'Q', 'g', 'w', 'z', '-', '_', '/', '+', '=', ' '),
        maxLength: 9,
      }),
      (text) => {
        const bytes = decodeBase64Url(text);
        expect(bytes === null ? text : encodeBase64Url(bytes)).toBe(text);
        expect(bytes === null).toBe(Buffer.from(text, 'base64url').toString('base64url') !== text);
      },
    ),
    { numRuns: 2000 },
  );
});
