import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../ladder/shapes/palette';

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function readBlock(selector: string): Map<string, string> {
  const start = CSS.indexOf(`${selector} {`);
  const block = CSS.slice(start, CSS.indexOf('}', start));
  const entries = [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)];
  return new Map(entries.map((match) => [match[1] ?? '', (match[2] ?? '').toUpperCase()]));
}

const toKebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('tokens of the page and of the palette', () => {
  it.each([
    ['light', ':root', LIGHT],
    ['dark', ":root[data-theme='dark']", DARK],
  ])('%s: the same colours under the same names', (_, selector, palette) => {
    const css = readBlock(selector);
    for (const [name, colour] of Object.entries(palette))
      expect([name, css.get(toKebab(name))]).toEqual([name, colour]);
  });

  it('names every token again for forced colours', () => {
    const forced = CSS.slice(CSS.indexOf('forced-colors: active'));
    for (const name of Object.keys(LIGHT)) expect(forced).toContain(`--${toKebab(name)}:`);
  });
});
