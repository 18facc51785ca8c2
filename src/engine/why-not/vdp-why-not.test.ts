import { expect, it } from 'vitest';
import type { WhyNot } from '../../trace/answers/why-not';
import { VDP_OUTCOMES } from '../models/vdp-outcomes';
import { EVENT_WORDS } from '../roles/evb/event-words';
import { SCENARIOS } from '../scenarios';
import { createSpec } from '../testing/run';
import { askWhyNot } from './explain';
import { listSending } from './senders';
import { tellRun } from './told-run';

const NAMES = SCENARIOS.map(({ id }) => id);
const VDP = SCENARIOS.filter(({ group }) => group === 'vdp').map(({ id }) => id);

function explain(scenario: string, wish: string, edits: readonly string[] = []): WhyNot {
  return askWhyNot(createSpec(scenario, { edits })).explain(wish) ?? { steps: [] };
}

const last = ({ steps }: WhyNot) => steps.at(-1);
const listTexts = ({ steps }: WhyNot) =>
  steps.flatMap(({ wish, conditions }) => [wish.title, ...conditions.map(({ text }) => text)]);

it('the question beside the verdict goes down to the refusal, the parameter and the answer that came', () => {
  const { missed } = VDP_OUTCOMES.find(({ info }) => info.id === 'vsi-refused')?.info ?? {};
  const answer = explain('vdp-refused', missed?.wish ?? '');
  expect(answer.steps.map(({ wish, rule }) => [wish.id, rule?.id])).toEqual([
    ['state:station:associated', 'station-control.answered'],
    ['arrived:station:associate-rsp', 'vdp-station.associated'],
    ['sent:bridge:associate-rsp', 'vdp-bridge.grant'],
    ['told:bridge:vdp/vdp.grant', 'bridge-control.grant'],
  ]);
  expect(answer.steps[1]?.conditions[1]).toMatchObject({
    text: 'VDP hears from the bridge: De-Associate Rsp, error 2 received',
    holds: true,
    sinceMicros: 51_000,
  });
  expect(last(answer)?.reason).toBe(
    'The scenario lays that down: Refused command is “The first” (refused-command), Error is “2: Insufficient resources” (refusal-error).',
  );
});

it('resources that come too late: the time-out that was faster', () => {
  const answer = explain('vdp-resource-wait', 'state:station:associated');
  expect(last(answer)?.reason).toMatch(/^It had left that state: “No answer about resources/);
  expect(last(answer)?.conditions[0]?.sinceMicros).toBe(10_486_260);
});

it('nobody refuses: that is how the scenario is laid down', () => {
  expect(last(explain('evb-negotiation', 'state:station:refused'))).toMatchObject({
    rule: { id: 'bridge-control.refuse' },
    reason: 'The scenario lays that down.',
  });
});

it('goes on from a state that was never entered to the damaged message', () => {
  const edits = ['corrupt:associate-req#1:50.0'];
  const answer = explain('reference', 'sent:destination-bridge:pull-completed', edits);
  expect(answer.steps.map(({ wish }) => wish.id)).toContain('state:database:pull-pending');
  expect(last(answer)?.wish.id).toBe('arrived:destination-bridge:associate-req');
  expect(last(answer)?.reason).toMatch(/^It was ignored: .*corrupt:associate-req#1:50\.0/);
});

/** Ids of guards and events. */
const INTERNAL = new RegExp(
  `\\b(?:(?:is|has|grants|keeps)[A-Z]|${Object.keys(EVENT_WORDS).join('|').replaceAll('.', '\\.')})`,
);

/** Ends without a record: the question goes round, or nothing in the scenario wants it. */
const ENDS = /^(?:It waits for what|Nothing in this run asks|No rule of this run brings)/;

it.each(NAMES)('%s: every wish leads on to a record, or to what nobody asked for', (id) => {
  const { wishes, explain: answer } = askWhyNot(createSpec(id));
  for (const wish of wishes) {
    const told = answer(wish.id) ?? { steps: [] };
    const { reason, record } = last(told) ?? { reason: '', record: null };
    const isEnd = record !== null || ENDS.test(reason);
    expect([wish.id, reason !== '' && isEnd, reason]).toEqual([wish.id, true, reason]);
    expect(reason).not.toMatch(/No rule of this run sends|The rule was followed/);
    expect(listTexts(told).filter((text) => INTERNAL.test(text))).toEqual([]);
  }
});

it.each(VDP)('%s: every message that is sent can be traced to a rule', (id) => {
  const run = tellRun(createSpec(id));
  for (const { kind, node, name } of run.records) {
    if (kind !== 'sent') continue;
    const { role, below } = listSending(run, run.trace.nodes[node ?? -1]?.id ?? '', name);
    expect([name, role.length + below.length > 0]).toEqual([name, true]);
  }
});
