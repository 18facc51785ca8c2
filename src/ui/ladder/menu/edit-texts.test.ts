import { describe, expect, it } from 'vitest';
import type { FaultInfo } from '../../../trace/catalogue';
import {
  crashText, cutText, dropText, duplicateText, findEditsOfMessage, getDelayMicros, lossText, slowText,
} from './edit-texts'; // prettier-ignore

const base = { title: '', help: '', example: '', argument: null };
const faults: readonly FaultInfo[] = [
  {
    ...base,
    kind: 'delay',
    target: 'message',
    window: 'none',
    argument: { unit: 'duration', title: 'a time', required: true, signed: true },
  },
  { ...base, kind: 'drop', target: 'message', window: 'none' },
  { ...base, kind: 'crash', target: 'node', window: 'moment' },
];

describe('fault texts', () => {
  it('are written as the command line and the link read them', () => {
    expect(dropText('vm-running#1')).toBe('drop:vm-running#1');
    expect(duplicateText('push-req#1')).toBe('duplicate:push-req#1');
    expect(crashText('database', 1_200_000, 3_000_000)).toBe('crash:database@1.2s:3s');
    expect(crashText('database', 1_200_000, null)).toBe('crash:database@1.2s');
    expect(cutText('source-bridge-database', 0, 4_000_000)).toBe(
      'cut:source-bridge-database@0s..4s',
    );
    expect(slowText('database', 0, 10_000_000)).toBe('slow:database@0s..10s:+500ms');
    expect(lossText('source-host-destination-host')).toBe('loss:source-host-destination-host:5%');
  });
});

describe('faults of a message', () => {
  const edits = ['drop:vm-running#1', 'delay:pull-rsp#1:+2.4s', 'drop:pull-rsp#2', 'nonsense'];

  it('are found by its name', () => {
    expect(findEditsOfMessage(edits, faults, 'pull-rsp#2').map((e) => e.text)).toEqual([
      'drop:pull-rsp#2',
    ]);
  });

  it('say how long it is delayed', () => {
    expect(getDelayMicros(edits, faults, 'pull-rsp#1')).toBe(2_400_000);
    expect(getDelayMicros(edits, faults, 'vm-running#1')).toBe(0);
  });
});
