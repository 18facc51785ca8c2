import { describe, expect, it } from 'vitest';
import type { FaultInfo } from '../../trace/catalogue';
import { parseEdit } from '../../trace/edits';
import { describeEdit, formatShort } from './edit-text';

const common = { help: '', example: '' };
const FAULTS: FaultInfo[] = [
  { ...common, kind: 'delay', title: 'Delay a message', target: 'message', window: 'none', argument: { unit: 'duration', title: 'by', required: true, signed: true } },
  { ...common, kind: 'drop', title: 'Drop a message', target: 'message', window: 'none', argument: null },
  { ...common, kind: 'crash', title: 'Crash a node', target: 'node', window: 'moment', argument: { unit: 'duration', title: 'for', required: false, signed: false } },
  { ...common, kind: 'cut', title: 'Cut a link', target: 'link', window: 'interval', argument: null },
  { ...common, kind: 'loss', title: 'Loss', target: 'link', window: 'none', argument: { unit: 'percent', title: 'share', required: true, signed: false } },
]; // prettier-ignore

const NAMES: Readonly<Record<string, string>> = {
  'pull-rsp': 'PULL Rsp',
  database: 'State database',
};

function describeText(text: string) {
  const edit = parseEdit(text, FAULTS);
  if (!edit.ok) throw new Error(edit.problems[0]?.message);
  const info = FAULTS.find((fault) => fault.kind === edit.value.kind);
  if (!info) throw new Error(text);
  return describeEdit(edit.value, info, (_, id) => NAMES[id] ?? id);
}

describe('a fault in plain words', () => {
  it.each([
    ['delay:pull-rsp#1:+2.4s', 'Delay PULL Rsp #1', '+2.4 s'],
    ['delay:pull-rsp#2:-5ms', 'Delay PULL Rsp #2', '-5 ms'],
    ['drop:vm-running#1', 'Drop vm-running #1', ''],
    ['crash:database@1.2s:3s', 'Crash State database', 'for 3 s, at 1.2 s'],
    ['crash:database@1.2s', 'Crash State database', 'at 1.2 s'],
    ['cut:a-b@0s..4s', 'Cut a-b', '0 s to 4 s'],
    ['loss:a-b:5%', 'Loss a-b', '5 %'],
  ])('%s reads "%s" "%s"', (text, title, amount) => {
    expect(describeText(text)).toEqual({ title, amount });
  });
});

it.each([
  [2_400_000, '2.4 s'],
  [3_000_000, '3 s'],
  [10_000_000, '10 s'],
  [1_234_000, '1.234 s'],
  [20_000, '20 ms'],
])('%i µs reads "%s"', (micros, text) => {
  expect(formatShort(micros)).toBe(text);
});
