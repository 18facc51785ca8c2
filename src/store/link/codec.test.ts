import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { crc32 } from '../../lib/hash';
import { LIMITS } from '../../lib/limits';
import { TEST_CATALOGUE } from '../testing/catalogue';
import { OLDER_LINK, OLDER_WORK } from '../testing/older-works';
import { works } from '../testing/works';
import { DEFAULT_VIEW, DEFAULT_WORK } from '../work';
import { encodeBase64Url } from '../../formats/link/base64url';
import { decodeLink, encodeLink } from './codec';

// Thousands of damaged links each; a busy machine may need long.
vi.setConfig({ testTimeout: 60_000 });

/** A link with any content, correctly wrapped. */
function wrap(content: string): string {
  const packed = deflateSync(new TextEncoder().encode(content));
  const sum = crc32(Uint8Array.of(0x31, ...packed));
  return `#1.${sum.toString(16).padStart(8, '0')}.${encodeBase64Url(packed)}`;
}

/** Every text that differs in one bit, the `#` left alone. */
function listFlips(link: string): string[] {
  return Array.from({ length: (link.length - 1) * 7 }, (_, flip) => {
    const at = 1 + Math.floor(flip / 7);
    const flipped = String.fromCharCode(link.charCodeAt(at) ^ (1 << (flip % 7)));
    return link.slice(0, at) + flipped + link.slice(at + 1);
  });
}

const decode = (fragment: string) => decodeLink(fragment, TEST_CATALOGUE);

describe('links', () => {
  it('give back the very work they were made of', () => {
    fc.assert(
      fc.property(works, (work) => {
        expect(decode(encodeLink(work))).toEqual({
          ok: true,
          value: { ...work, warnings: [] },
          warnings: [],
        });
      }),
    );
  });

  it('of earlier days open whole', () => {
    const link = decode(OLDER_LINK);
    expect(link).toMatchObject({ ok: true, warnings: [] });
    expect(link.ok && link.value).toMatchObject(OLDER_WORK);
  });

  it('are the same text for the same work', () => {
    fc.assert(
      fc.property(works, (work) => {
        const again = decode(encodeLink(work));
        expect(again.ok && encodeLink(again.value)).toBe(encodeLink(work));
      }),
    );
  });

  it('are refused wherever they are cut', () => {
    fc.assert(
      fc.property(works, (work) => {
        const link = encodeLink(work);
        const cuts = Array.from(link, (_, length) => link.slice(0, length));
        expect(cuts.filter((cut) => decode(cut).ok)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('are refused with any one bit flipped', () => {
    fc.assert(
      fc.property(works, (work) => {
        const link = encodeLink(work);
        const damaged = listFlips(link);
        expect(damaged.length).toBe((link.length - 1) * 7);
        expect(damaged.filter((text) => decode(text).ok)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('of the default work are short', () => {
    expect(encodeLink(DEFAULT_WORK).length).toBeLessThan(80);
  });

  it('open only what the catalogue knows, and say what they left out', () => {
    const link = wrap(
      JSON.stringify({
        spec: { scenario: 'alt-1', values: { n: -1, magic: 3 }, edits: ['drop:vm-running#1', 'x'] },
        view: { axis: 'sideways', lanes: ['moon', 'database', 'database'], zoom: { k: 'a' } },
      }),
    );
    const opened = decode(link);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        spec: { scenario: 'alt-1', values: {}, edits: ['drop:vm-running#1'] },
        view: { ...DEFAULT_VIEW, lanes: ['database'] },
      },
    });
    expect(opened.ok && opened.value.warnings.map((warning) => warning.at)).toEqual([
      'magic',
      'n',
      '',
      'view.axis',
      'view.zoom',
    ]);
  });

  it('never reach a prototype', () => {
    const link = wrap(
      '{"__proto__":{"a":1},"spec":{"scenario":"reference","__proto__":{"seed":7},"values":{"__proto__":{"n":5},"constructor":1}},"view":{"__proto__":{"axis":"proportional"}}}',
    );
    const opened = decode(link);
    expect(opened).toMatchObject({
      ok: true,
      value: { spec: DEFAULT_WORK.spec, view: DEFAULT_VIEW },
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(opened.ok && Object.getPrototypeOf(opened.value.spec.values)).toBe(Object.prototype);
  });

  it.each([
    ['[]', /scenario/],
    ['null', /scenario/],
    ['{"spec":{"scenario":"nowhere"}}', /"nowhere" is not a scenario; use reference, alt-1/],
    ['not json', /no readable run/],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, /scenario/],
  ])('refuse a content that is no run: %.30s', (content, message) => {
    const opened = decode(wrap(content));
    expect(opened.ok ? '' : opened.problems[0]?.message).toMatch(message);
  });

  it('stop unpacking at the limit, and name it', () => {
    const bomb = wrap(' '.repeat(LIMITS.linkBytes.value + 1));
    expect(bomb.length).toBeLessThan(3000);
    expect(decode(bomb)).toMatchObject({ ok: false, problems: [{ message: /linkBytes/ }] });
  });

  it('are not even unpacked when too long, and name the limit', () => {
    const long = `#1.00000000.${'A'.repeat(LIMITS.linkCharacters.value)}`;
    expect(decode(long)).toMatchObject({ ok: false, problems: [{ message: /linkCharacters/ }] });
  });

  it('of a later version say so', () => {
    expect(decode('#2.00000000.AAAA')).toMatchObject({
      ok: false,
      problems: [{ at: 'version', message: /newer/ }],
    });
  });
});
