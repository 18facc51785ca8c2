import { expect, it } from 'vitest';
import type { WhyNot } from '../../trace/answers/why-not';
import { createSpec } from '../testing/run';
import { askWhyNot } from './explain';

/** Each step as lines: what is missing, and what holds (+) or not (−) since when. */
function tell(answer: WhyNot | null): string[] {
  return (answer?.steps ?? []).flatMap(({ wish, rule, conditions, reason }) => [
    `${wish.title}${rule === null ? '' : ` ← ${rule.id}`}`,
    ...conditions.map(
      ({ text, holds, sinceMicros }) =>
        `  ${holds ? '+' : '−'} ${text}${sinceMicros === null ? '' : ` @${sinceMicros / 1000}`}`,
    ),
    ...(reason === '' ? [] : [`  ${reason}`]),
  ]);
}

function ask(scenario: string, edits: readonly string[], wish: string, wire = 'off') {
  return tell(askWhyNot(createSpec(scenario, { values: { wire }, edits })).explain(wish));
}

const STARTS_ON_PULL = [
  'VM running at Destination hypervisor ← destination-host.resume',
  '  − Destination hypervisor is in state starting, not waiting @500',
  '  − timer Resume expires',
  'Timer Resume expires at Destination hypervisor',
  'Timer Resume starts at Destination hypervisor ← destination-host.pull-completed-starts',
  '  + Destination hypervisor is in state waiting @500',
  '  − PULL Completed comes',
  '  + the memory has come whole @8700.5',
  '  + the destination VM is associated @551',
  'PULL Completed arrives at Destination hypervisor',
  'Destination bridge sends PULL Completed ← destination-bridge.pull-rsp',
];

it('PULL Rsp lost: back from the VM that never ran to the message that was lost', () => {
  const told = ask('reference', ['drop:pull-rsp#1'], 'vm:destination-host:running');
  expect(told).toEqual([
    ...STARTS_ON_PULL,
    '  + Destination bridge is in state associated @500.5',
    '  − PULL Rsp OK comes',
    'PULL Rsp OK arrives at Destination bridge',
    '  It was lost: dropped by a fault (drop:pull-rsp#1).',
  ]);
});

it('the same with real frames on the wire', () => {
  const told = ask('reference', ['drop:pull-rsp#1'], 'vm:destination-host:running', 'proposal');
  expect(told.at(-1)).toBe('  It was lost: dropped by a fault (drop:pull-rsp#1).');
});

it('alt 1: the PULL came when the bridge had let go', () => {
  const told = ask('alt-1', [], 'vm:destination-host:running');
  expect(told[1]).toBe('  − Destination hypervisor is in state starting, not backed-out @10700.5');
  expect(told.slice(-4)).toEqual([
    'Destination bridge sends PULL Completed ← destination-bridge.pull-rsp',
    '  − Destination bridge is in state associated, not released @10701',
    '  + PULL Rsp OK comes @10941',
    '  It had left that state: “The bridge lets go of the VM and says so; state that comes later is dropped.”',
  ]);
});

it('VM running lost: the source VM is never destroyed', () => {
  expect(ask('reference', ['drop:vm-running#1'], 'vm:source-host:destroyed')).toEqual([
    'VM destroyed at Source hypervisor ← source-host.vm-running',
    '  + Source hypervisor is in state stopped @8500.5',
    '  − VM running comes',
    'VM running arrives at Source hypervisor',
    '  It was lost: dropped by a fault (drop:vm-running#1).',
  ]);
});

it('a message that has no place on the ratified wire', () => {
  const told = ask('pull-before-copy', [], 'vm:destination-host:running', 'ratified');
  expect(told.at(-1)).toBe('  PULL Completed is not sent: the ratified text has no TLV for it');
});

it('every wish has an answer that ends in something that did not hold or was lost', () => {
  const ids = ['reference', 'alt-1', 'alt-2', 'serialized', 'pull-before-copy-polled'];
  for (const id of ids) {
    for (const edits of [[], ['drop:final-copy#1'], ['crash:database@8s:9s']]) {
      const { wishes, explain } = askWhyNot(createSpec(id, { values: { wire: 'off' }, edits }));
      for (const wish of wishes) {
        const last = explain(wish.id)?.steps.at(-1);
        const isTold = last?.reason !== '' || last.conditions.some(({ holds }) => !holds);
        expect([id, wish.id, isTold]).toEqual([id, wish.id, true]);
      }
    }
  }
});

it('asks for nothing that came true', () => {
  const { wishes, explain } = askWhyNot(createSpec('reference', { values: { wire: 'off' } }));
  const ids = wishes.map(({ id }) => id);
  expect(ids).toContain('state:source-host:backed-out');
  expect(ids).not.toContain('vm:destination-host:running');
  expect(explain('vm:destination-host:running')).toBeNull();
});

it('names the limit of steps where it ends the chain', () => {
  const spec = createSpec('reference', { values: { wire: 'off' }, edits: ['drop:pull-rsp#1'] });
  const told = askWhyNot(spec, 2).explain('vm:destination-host:running');
  expect(told?.steps).toHaveLength(2);
  expect(told?.steps.at(-1)?.reason).toMatch(/limit of 2 steps back .*\(whyNotSteps\)/);
  expect(askWhyNot(spec).explain('vm:destination-host:running')?.steps.length).toBeGreaterThan(2);
});
