import { describe, expect, it } from 'vitest';
import type { Catalogue, FaultInfo } from '../../trace/catalogue';
import { checkDraft, createDraft, formatDraft, toDraft } from './fault-draft';

const FAULTS: FaultInfo[] = [
  { kind: 'delay', title: 'Delay', help: '', example: 'delay:pull-rsp#1:+2.4s', target: 'message', window: 'none', argument: { unit: 'duration', title: 'by', required: true, signed: true } },
  { kind: 'drop', title: 'Drop', help: '', example: 'drop:vm-running#1', target: 'message', window: 'none', argument: null },
  { kind: 'slow', title: 'Slow', help: '', example: 'slow:database@0s..10s:+500ms', target: 'node', window: 'interval', argument: { unit: 'duration', title: 'by', required: true, signed: true } },
  { kind: 'loss', title: 'Loss', help: '', example: 'loss:a-b:5%', target: 'link', window: 'none', argument: { unit: 'percent', title: 'share', required: true, signed: false } },
]; // prettier-ignore

const CATALOGUE: Catalogue = {
  groups: [],
  scenarios: [],
  parameters: [],
  faults: FAULTS,
  properties: [],
  outcomes: [],
  targets: { message: ['pull-rsp', 'vm-running'], timer: ['n'], node: ['database'], link: ['a-b'] },
};

describe('the draft of a fault', () => {
  it.each(FAULTS.map((info) => [info.kind, info] as const))(
    'of kind %s starts as something that can be added',
    (_, info) => {
      const text = formatDraft(createDraft(info, CATALOGUE, null), info);
      expect(text).toBe(info.example);
      expect(checkDraft(text, CATALOGUE).ok).toBe(true);
    },
  );

  it.each(['delay:pull-rsp#3:-5ms', 'slow:database@1s..2s:+1s', 'loss:a-b:0.5%'])(
    'reads %s and writes the same text',
    (text) => {
      const edit = checkDraft(text, CATALOGUE);
      const info = FAULTS.find((fault) => text.startsWith(fault.kind));
      expect(edit.ok && info && formatDraft(toDraft(edit.value, info), info)).toBe(text);
    },
  );

  it('keeps the message when only the kind changes', () => {
    const [delay, drop] = FAULTS;
    if (!delay || !drop) throw new Error('kinds');
    const before = { ...createDraft(delay, CATALOGUE, null), ordinal: '2' };
    expect(createDraft(drop, CATALOGUE, before)).toMatchObject({
      target: 'pull-rsp',
      ordinal: '2',
    });
  });

  it('passes what is wrong on to the parser', () => {
    const [delay] = FAULTS;
    if (!delay) throw new Error('kind');
    const draft = { ...createDraft(delay, CATALOGUE, null), argument: 'soon' };
    expect(checkDraft(formatDraft(draft, delay), CATALOGUE).ok).toBe(false);
  });
});
