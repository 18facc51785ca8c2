import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate';
import { createRunSpec } from '../trace/run-spec';
import { writePcapng } from '../wire/capture/write-capture';
import { createFormatInput } from './create-input';
import { readCaptureTrace } from './capture/read-capture-trace';
import { json } from './json';
import { pcapng } from './pcapng';
import { svg } from './svg';
import { isTextFile, readRunSpec } from './read-run-spec';
import { readRunSpecFromFile } from './read-saved-file';
import { readRunComment, stripRun, writeRunComment } from './run-comment';
import { renderMetadata } from './svg-metadata';

const spec = { ...createRunSpec('alt-1'), edits: ['delay:pull-rsp#1:+2.4s'] };

describe('a saved file', () => {
  it('gives back its run, from a drawing, a trace or a bare RunSpec', () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${renderMetadata(spec, null)}</svg>`;
    for (const text of [drawing, JSON.stringify({ spec, records: [] }), JSON.stringify(spec)])
      expect(readRunSpec(text)).toMatchObject({ ok: true, value: spec });
  });

  it.each([
    '',
    'hello',
    '[]',
    'null',
    '{"records":[]}',
    '{"spec":null}',
    '<svg></svg>',
    '{"spec":',
  ])('is refused with a sentence when it holds no run: %s', (text) => {
    const result = readRunSpec(text);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.problems[0]?.message).toBeTruthy();
  });
});

describe('what was saved of a capture', () => {
  const name = 'a <b> & c.pcap';
  const frames = pcapng.render(createFormatInput(simulate(createRunSpec('evb-negotiation'))));
  const read = readCaptureTrace(frames, name);
  if (!read.ok) throw new Error('not read');

  it.each([
    ['drawing', svg],
    ['trace', json],
  ] as const)('is refused as a %s of that capture', (kind, format) => {
    const result = readRunSpec(format.render(createFormatInput(read.value)));
    const message = `this ${kind} is of a capture (${name}), not of a run; open the capture file itself`;
    expect(result).toMatchObject({ ok: false, problems: [{ message }] });
  });

  it('is refused without the name when that is damaged', () => {
    for (const capture of [null, 7, {}, { name: 7 }])
      expect(readRunSpec(JSON.stringify({ spec: null, capture }))).toMatchObject({
        problems: [{ message: /^this trace is of a capture, not of a run/ }],
      });
  });
});

describe('an exported capture', () => {
  const ratified = {
    ...createRunSpec('vdp-migration-ratified'),
    edits: ['drop:associate-req#1.1'],
  };

  it('gives back its run', () => {
    const file = pcapng.render(createFormatInput(simulate(ratified)));
    expect(readRunSpecFromFile('run.pcapng', file)).toMatchObject({ ok: true, value: ratified });
  });

  it('is never taken for text, however long its comment is', () => {
    for (let length = 0; length < 256; length++) {
      const frame = { timeMicros: 0, bytes: new Uint8Array(14) };
      const file = writePcapng([frame], { comment: 'x'.repeat(length) });
      expect(isTextFile('run.pcapng', file)).toBe(false);
    }
  });

  it('without a run says so', () => {
    const file = writePcapng([{ timeMicros: 0, bytes: new Uint8Array(14) }], { comment: 'hello' });
    expect(readRunSpecFromFile('a.pcapng', file)).toMatchObject({
      ok: false,
      problems: [{ message: /holds no run/ }],
    });
    expect(readRunSpecFromFile('a.pcapng', new Uint8Array(5)).ok).toBe(false);
  });

  it('is found among other comments, also when it stands there twice', () => {
    const comment = `mine\r\n${writeRunComment(spec)}\r\nyours`;
    expect(readRunComment([comment, 'more', comment])).toMatchObject({ ok: true, value: spec });
    expect(readRunComment(['urn:other', ''])).toBeNull();
    expect(stripRun(comment)).toBe('mine\nyours');
  });

  it.each([
    ['urn:ladderscope:run:2 {}', /version 2.*reads version 1/],
    ['urn:ladderscope:run:', /version/],
    ['urn:ladderscope:run:1 {"version":1,"scen', /damaged/],
    [`urn:ladderscope:run:1 "${'x'.repeat(2 ** 20)}"`, /linkBytes/],
    ['urn:ladderscope:run:1 {}\nurn:ladderscope:run:1 []', /several runs/],
  ])('with a comment that cannot be used is told why: %s', (comment, reason) => {
    expect(readRunComment([comment])).toMatchObject({ problems: [{ message: reason }] });
  });
});
