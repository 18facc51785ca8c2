import { expect, it } from 'vitest';
import { createExampleTrace } from '../../../trace/testing/example-trace';
import { getRecords } from '../../../trace/records';
import type { RecordKind } from '../../../trace/trace';
import { describeMomentInLine } from './describe-moment';

const trace = createExampleTrace();

function say(kind: RecordKind, name: string): string {
  const record = getRecords(trace).find((r) => r.kind === kind && (name === '' || r.name === name));
  return record === undefined ? 'no such record' : describeMomentInLine(trace, record.index);
}

it.each([
  ['start', '', 'The run starts'],
  ['sent', 'push-req', 'PUSH Req leaves Source bridge'],
  ['delivered', 'push-req', 'PUSH Req arrives at State database'],
  ['ignored', 'pull-rsp', 'PULL Rsp OK arrives at Destination bridge, without effect'],
  ['lost', 'deassociate-req', 'De-associate Req is lost on its way to Destination bridge'],
  ['timer-set', 'n', 'Timer n starts at Destination hypervisor'],
  ['timer-expired', 'n', 'Timer n expires at Destination hypervisor'],
  ['vm', 'suspended', 'VM suspended at Source hypervisor'],
  ['state', 'phase', 'Source hypervisor is now requested'],
  ['work', 'associate', 'Destination bridge works on associate'],
  ['fault', '', 'Fault delay:pull-rsp#1:+2.4s'],
  ['node-down', '', 'Source bridge crashes'],
  ['node-up', '', 'Source bridge is back'],
] as const)('%s of %s is said as "%s"', (kind, name, words) => {
  expect(say(kind, name)).toBe(words);
});

it('a capture starts as a capture', () => {
  expect(describeMomentInLine({ ...trace, spec: null }, 0)).toBe('The capture starts');
});

it('has words for every record of the example', () => {
  for (let index = 0; index < trace.records.count; index++)
    expect(describeMomentInLine(trace, index)).toMatch(/^\S.*\S$/);
});
