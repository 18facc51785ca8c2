import { LIMITS, limitMessage } from '../../lib/limits';
import type { MachineRule } from '../../trace/machines';
import type { RunSpec } from '../../trace/run-spec';
import type { TraceRecord } from '../../trace/records';
import type { WhyNot, WhyNotStep, Wish } from '../../trace/answers/why-not';
import type { RoleRule } from './list-rules';
import { listBrought, listRules } from './list-rules';
import { describeConditions, findNearest } from './nearest';
import type { Nearest } from './nearest';
import type { ToldRun } from './told-run';
import { tellRun } from './told-run';
import { createWish, findFulfilment, listWishes } from './wishes';

/** What one can ask of a run, and the answers. */
export interface WhyNotOfRun {
  readonly wishes: readonly Wish[];
  /** What came, and so needs no answer. */
  readonly fulfilled: readonly Wish[];
  /** Null: there is no such wish, or it came true. */
  readonly explain: (wishId: string) => WhyNot | null;
}

/** @throws AssertionError for an unknown scenario */
export function askWhyNot(spec: RunSpec, maxSteps: number = LIMITS.whyNotSteps.value): WhyNotOfRun {
  const run = tellRun(spec);
  const { open: wishes, fulfilled } = listWishes(run);
  return {
    wishes,
    fulfilled,
    explain(wishId) {
      const wish = wishes.find(({ id }) => id === wishId);
      return wish === undefined ? null : { steps: explainChain(run, wish, maxSteps) };
    },
  };
}

function explainChain(run: ToldRun, wish: Wish, maxSteps: number): WhyNotStep[] {
  const steps: WhyNotStep[] = [];
  const asked = new Set<string>();
  let next: Wish | null = wish;
  while (next !== null && !asked.has(next.id)) {
    asked.add(next.id);
    const { step, missing }: Explained = explainOne(run, next);
    const isCut = missing !== null && steps.length + 1 >= maxSteps;
    const reason = isCut ? limitMessage({ ...LIMITS.whyNotSteps, value: maxSteps }) : step.reason;
    const goesRound = missing !== null && asked.has(missing.id);
    steps.push({ ...step, reason: goesRound ? 'It waits for what is asked here.' : reason });
    next = isCut ? null : missing;
  }
  return steps;
}

interface Explained {
  readonly step: WhyNotStep;
  /** What to ask next; null: this is where it ends. */
  readonly missing: Wish | null;
}

function explainOne(run: ToldRun, wish: Wish): Explained {
  if (wish.kind === 'arrived') return explainArrival(run, wish);
  if (wish.kind === 'expired') return explainExpiry(run, wish);
  const rules = run.nodes
    .filter(({ node }) => node.info.id === wish.node)
    .flatMap((node) => listRules(node))
    .filter((rule) =>
      listBrought(rule).some(({ kind, name }) => kind === wish.kind && name === wish.name),
    );
  const nearest = findNearest(rules);
  if (nearest === null) return end(wish, 'No rule of this run brings it.', null);
  return explainRule(run, wish, nearest);
}

function explainRule(run: ToldRun, wish: Wish, nearest: Nearest): Explained {
  const { rule, isEventMissing, isStateMissing } = nearest;
  const conditions = describeConditions(run, nearest);
  const step = { wish, rule: findRule(run, rule), conditions, reason: '', record: null };
  const missing = isEventMissing ? createEventWish(run, rule) : null;
  if (missing !== null && findFulfilment(run, missing) === null) return { step, missing };
  if (isStateMissing && !isEventMissing) return { step, missing: null };
  const entered = createWish(run, 'state', wish.node, rule.state);
  if (isStateMissing && findFulfilment(run, entered) === null) return { step, missing: entered };
  const isFollowed = conditions.every(({ holds }) => holds);
  return { step: isFollowed ? { ...step, ...findNote(run, nearest) } : step, missing: null };
}

/** The rule was followed, and something below the role stood in the way; a note says what. */
function findNote(run: ToldRun, { moment }: Nearest): Pick<WhyNotStep, 'reason' | 'record'> {
  const { record } = moment;
  const note = run.records.find(({ kind, cause }) => kind === 'note' && cause === record);
  return note === undefined
    ? { reason: 'The rule was followed, but what it asks for did not come about.', record }
    : { reason: note.text, record: note.index };
}

function findRule({ trace }: ToldRun, { candidate }: RoleRule): MachineRule | null {
  return trace.rules.find(({ id }) => id === candidate.rule) ?? null;
}

/** What the rule waits for, as a wish of its own; null for what comes from below the role. */
function createEventWish(run: ToldRun, { event, node }: RoleRule): Wish | null {
  const { id } = node.node.info;
  if (event.startsWith('timer.'))
    return createWish(run, 'expired', id, event.slice('timer.'.length));
  const isMessage = run.trace.messageTypes.some((type) => type.id === event);
  return isMessage ? createWish(run, 'arrived', id, event) : null;
}

/** It was lost, it is on its way, or nobody sent it. */
function explainArrival(run: ToldRun, wish: Wish): Explained {
  const node = run.nodes.find((one) => one.node.info.id === wish.node)?.index ?? -1;
  const sent = run.records.filter(
    ({ kind, name, peer }) => kind === 'sent' && name === wish.name && peer === node,
  );
  const last = sent.at(-1);
  if (last !== undefined) {
    const fate = run.records.find(
      ({ kind, instance }) => instance === last.instance && ['lost', 'ignored'].includes(kind),
    );
    if (fate === undefined)
      return end(wish, 'It was still on its way when the run ended.', last.index);
    return end(wish, describeFate(run, fate), fate.index);
  }
  const sender = findSender(run, wish);
  return sender === null ? end(wish, 'No rule of this run sends it.', null) : pass(wish, sender);
}

function describeFate({ records }: ToldRun, fate: TraceRecord): string {
  const culprit = records[fate.cause ?? -1];
  const fault = culprit?.kind === 'fault' ? ` (${culprit.name})` : '';
  return `It was ${fate.kind}: ${fate.text}${fault}.`;
}

function findSender(run: ToldRun, { name, node }: Wish): Wish | null {
  const senders = run.nodes.filter((told) =>
    listRules(told).some(({ candidate }) =>
      candidate.operations.some(
        (operation) =>
          operation.kind === 'effect' &&
          operation.effect.type === 'send' &&
          operation.effect.params.message === name &&
          operation.effect.params.to === node,
      ),
    ),
  );
  const [sender] = senders;
  return sender === undefined ? null : createWish(run, 'sent', sender.node.info.id, name);
}

/** It was cancelled, or never set. */
function explainExpiry(run: ToldRun, wish: Wish): Explained {
  const node = run.nodes.find((one) => one.node.info.id === wish.node)?.index;
  const cancelled = run.records.findLast(
    (record) =>
      record.kind === 'timer-cancelled' && record.node === node && record.name === wish.name,
  );
  if (cancelled !== undefined) return end(wish, 'It was cancelled before.', cancelled.index);
  const armed = createWish(run, 'armed', wish.node, wish.name);
  return findFulfilment(run, armed) === null
    ? pass(wish, armed)
    : end(wish, 'It was still running when the run ended.', findFulfilment(run, armed));
}

/** Nothing to say of it but what was missing. */
function pass(wish: Wish, missing: Wish): Explained {
  return { step: { wish, rule: null, conditions: [], reason: '', record: null }, missing };
}

function end(wish: Wish, reason: string, record: number | null): Explained {
  return { step: { wish, rule: null, conditions: [], reason, record }, missing: null };
}
