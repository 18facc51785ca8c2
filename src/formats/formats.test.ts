import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate';
import { hashTrace } from '../trace/hash-trace';
import { createRunSpec } from '../trace/run-spec';
import { createExampleTrace } from '../trace/testing/example-trace';
import { traceFromText } from '../trace/testing/trace-from-text';
import { toHex } from '../lib/hex';
import { createFormatInput } from './create-input';
import { findObstacle } from './define';
import { findFormat, FORMATS } from './index';
import { json } from './json';
import { svg } from './svg';
import { readRunSpecFromSvg } from './svg-metadata';
import { text } from './text';

const LINK = 'https://ladderscope.example/#r=abc';

/** Those that differ most: the shortest, a back-out, a run with every kind of fault, one with bytes. */
const RUNS = {
  reference: createRunSpec('reference'),
  'alt-1': createRunSpec('alt-1'),
  faults: {
    ...createRunSpec('alt-2'),
    edits: ['delay:pull-rsp#1:+1.5s', 'drop:push-rsp#1', 'duplicate:vm-stopped#1'],
  },
  ratified: {
    ...createRunSpec('vdp-migration-ratified'),
    edits: ['drop:associate-req#1.1', 'duplicate:vm-stopped#1'],
  },
};

/** Bytes as a golden file: sixteen to a line. */
function showFile(file: string | Uint8Array): string {
  if (typeof file === 'string') return file;
  const lines = toHex(file).match(/.{1,32}/g) ?? [];
  return `${lines.map((line) => line.replace(/../g, '$& ').trimEnd()).join('\n')}\n`;
}

describe.each(Object.entries(RUNS))('%s', (id, spec) => {
  const trace = simulate(spec);
  const lanes = id === 'reference' ? ['source-host', 'destination-host'] : undefined;
  const input = createFormatInput(trace, { link: LINK, ...(lanes === undefined ? {} : { lanes }) });

  it.each(FORMATS.map((format) => [format.id, format] as const))('as %s', async (_, format) => {
    const obstacle = findObstacle(format, trace);
    if (obstacle !== null) {
      expect(obstacle).toMatch(/^No .*\. Set /);
      return;
    }
    const file = showFile(format.render(input));
    const isText = typeof format.render(input) === 'string';
    const name = `golden/${id}.${format.extension}${isText ? '' : '.txt'}`;
    await expect(file).toMatchFileSnapshot(name);
    const again = createFormatInput(simulate(spec), { link: LINK, ...(lanes ? { lanes } : {}) });
    expect(showFile(format.render(again))).toBe(file);
  });

  it('comes back out of its drawing', () => {
    expect(readRunSpecFromSvg(svg.render(input))).toMatchObject({ ok: true, value: spec });
  });
});

it('names its formats once', () => {
  const ids = FORMATS.map((format) => format.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findFormat('svg')).toBe(svg);
  expect(findFormat('doc')).toBeNull();
});

it('JSON tells everything that the trace holds, and its hash', () => {
  const trace = simulate(RUNS['alt-1']);
  const document: unknown = JSON.parse(json.render(createFormatInput(trace)));
  expect(document).toMatchObject({
    version: 1,
    spec: trace.spec,
    outcome: 'backed-out',
    metrics: trace.metrics,
    hash: hashTrace(trace),
  });
  const { records } = document as { records: Record<string, unknown>[] };
  expect(records).toHaveLength(trace.records.count);
  expect(records[0]).toEqual({ index: 0, timeMicros: 0, kind: 'start' });
  expect(JSON.stringify(records)).not.toContain('null');
});

it('the records of the text can be read back', () => {
  const trace = createExampleTrace();
  const lines = text.render(createFormatInput(trace)).split('\n');
  const records = lines.filter((line) => line.trimStart().startsWith('#'));
  expect(traceFromText(records.join('\n'), trace).records.count).toBe(trace.records.count);
});
