import { expect, it } from 'vitest';
import { catalogue } from '../engine/catalogue';
import { simulate } from '../engine/simulate';
import { compareFigures } from '../trace/queries/compare/compare-rows';
import { createRunSpec } from '../trace/run-spec';
import { renderComparisonSvg } from './compare-svg';
import type { ComparisonDrawing } from './compare-svg';
import { readBesideFromSvg, readRunSpecFromSvg } from './svg-metadata';
import { findXmlProblem } from './testing/check-xml';

const HOSTILE = `</metadata><script>alert(1)</script> & "quotes" end`;

function createDrawing(name = ''): ComparisonDrawing {
  const side = (id: string) => {
    const trace = simulate(createRunSpec(id));
    return { trace, lanes: trace.nodes.map((node) => node.id), name, title: name, changes: name };
  };
  const [a, b] = [side('alt-1'), side('alt-2')];
  return {
    a,
    b,
    axis: 'compressed',
    openFolds: [],
    figures: compareFigures({ a: a.trace, b: b.trace }, catalogue),
    partedMicros: 10_700_500,
    link: null,
  };
}

it('holds both runs, the figures and where they part', () => {
  const file = renderComparisonSvg(createDrawing('wait'));
  expect(readRunSpecFromSvg(file)).toMatchObject({ ok: true, value: createRunSpec('alt-1') });
  expect(readBesideFromSvg(file)).toMatchObject({
    ok: true,
    value: { name: 'wait', spec: createRunSpec('alt-2') },
  });
  for (const text of ['Backed out', 'Migrated without state', 'First difference 10.7005 s'])
    expect(file).toContain(`>${text}<`);
  expect(file.match(/data-key="sent:database:pull-rsp#1"/g)).toHaveLength(2);
  expect(file.match(/data-key="axis"/g)).toHaveLength(1);
});

it('is well-formed whatever the names hold', () => {
  const file = renderComparisonSvg(createDrawing(HOSTILE));
  expect(findXmlProblem(file)).toBeNull();
  expect(file).not.toContain('<script');
  expect(readBesideFromSvg(file)).toMatchObject({ ok: true, value: { name: HOSTILE } });
});

it('a drawing of one run has nothing beside it', () => {
  expect(readBesideFromSvg('<svg/>')).toBeNull();
  expect(readBesideFromSvg('<ladderscope:beside>{</ladderscope:beside>')).toMatchObject({
    ok: false,
  });
});
