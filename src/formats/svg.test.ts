import { expect, it } from 'vitest';
import { LIMITS } from '../lib/limits';
import { createExampleTrace } from '../trace/testing/example-trace';
import type { Trace } from '../trace/trace';
import { createFormatInput } from './create-input';
import { svg } from './svg';
import { readRunSpecFromSvg, renderMetadata } from './svg-metadata';
import { findXmlProblem } from './testing/check-xml';
import { escapeXml, unescapeXml } from './xml';

const HOSTILE = `</title><script>alert(1)</script> & "quotes" 'and' \u0000\u0001\u000b\ud800 \ufffe end`;

function createHostileTrace(): Trace {
  const trace = createExampleTrace();
  return {
    ...trace,
    title: HOSTILE,
    nodes: trace.nodes.map((node) => ({ ...node, title: `${HOSTILE}${node.title}` })),
    messageTypes: trace.messageTypes.map((type) => ({ ...type, shortTitle: HOSTILE })),
    spec: { version: 1, scenario: HOSTILE, values: { '<a>': '&' }, seed: 1, edits: [HOSTILE] },
  };
}

it('is well-formed whatever the names hold', () => {
  const file = svg.render(
    createFormatInput(createHostileTrace(), { link: `javascript:${HOSTILE}` }),
  );
  expect(findXmlProblem(file)).toBeNull();
  expect(file).not.toContain('<script');
});

it('holds no styles, scripts, references or foreign content', () => {
  const file = svg.render(createFormatInput(createExampleTrace(), { link: 'https://a.example/' }));
  expect(findXmlProblem(file)).toBeNull();
  expect(file).not.toMatch(/<(?:style|script|image|use|foreignObject|a|defs)\b/);
  expect(file).not.toMatch(/\b(?:href|src|on\w+|style)=/);
  expect(file).not.toContain('url(');
});

it('rounds coordinates to a tenth of a pixel', () => {
  const file = svg.render(createFormatInput(createExampleTrace()));
  const drawing = file.slice(file.indexOf('</metadata>'));
  const numbers = drawing.match(/ (?:d|x|y|width|height|r|cx|cy)="[^"]*"/g) ?? [];
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((each) => /\d\.\d{2,}/.test(each))).toEqual([]);
});

it('states the width of every line of text, so that any font keeps its place', () => {
  const file = svg.render(createFormatInput(createExampleTrace()));
  const texts = file.match(/<text [^>]*>/g) ?? [];
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((each) => !each.includes('textLength='))).toEqual([]);
});

it('escapes and unescapes', () => {
  const plain = 'a < b & "c" \'d\' > é µ 🙂\n\t.';
  expect(unescapeXml(escapeXml(plain))).toBe(plain);
  expect(unescapeXml('&#65;&#x42;&lt;&unknown;&#xffffff;')).toBe('AB<&unknown;&#xffffff;');
});

it('refuses what holds no run, with a reason', () => {
  const problem = (file: string) => {
    const result = readRunSpecFromSvg(file);
    return result.ok ? null : result.problems[0]?.message;
  };
  expect(problem('<svg/>')).toMatch(/holds no run/);
  expect(problem('<metadata><ladderscope:run xmlns:ladderscope="x">{"a":1}')).toMatch(/cut off/);
  expect(problem('<ladderscope:run>{"a":</ladderscope:run>')).toMatch(/damaged/);
  const long = `<ladderscope:run>${' '.repeat(LIMITS.linkBytes.value + 1)}</ladderscope:run>`;
  expect(problem(long)).toMatch(/too large/);
});

it('reads a run back exactly, names with marks of XML in them too', () => {
  const { spec } = createHostileTrace();
  if (spec === null) throw new Error('no spec');
  const clean = { ...spec, scenario: '<&>"', edits: ["it's"] };
  expect(readRunSpecFromSvg(renderMetadata(clean, null))).toMatchObject({ ok: true, value: clean });
});
