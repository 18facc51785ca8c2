import { describe, expect, it } from 'vitest';
import { renderMetadata } from '../../formats/svg-metadata';
import { createRunSpec } from '../../trace/run-spec';
import { readRunSpec } from './read-run-spec';

const spec = { ...createRunSpec('alt-1'), edits: ['delay:pull-rsp#1:+2.4s'] };

describe('a saved file', () => {
  it('gives back its run, from a drawing, a trace or a bare RunSpec', () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${renderMetadata(spec, null)}</svg>`;
    for (const text of [drawing, JSON.stringify({ spec, records: [] }), JSON.stringify(spec)])
      expect(readRunSpec(text)).toMatchObject({ ok: true, value: spec });
  });

  it.each(['', 'hello', '[]', 'null', '{"records":[]}', '<svg></svg>', '{"spec":'])(
    'is refused with a sentence when it holds no run: %s',
    (text) => {
      const result = readRunSpec(text);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.problems[0]?.message).toBeTruthy();
    },
  );
});
