import { LIMITS, limitMessage } from '../../lib/limits';
import type { TraceRecord } from '../../trace/records';
import type { RunSpec } from '../../trace/run-spec';
import type { WhyNot, WhyNotStep, Wish } from '../../trace/answers/why-not';
import type { Explained } from './explain-rule';
import { explainRule } from './explain-rule';
import { listBringers } from './list-rules';
import { findNearest } from './nearest';
import { describeFate } from './reasons';
import { findSender, listOfNode, listSending } from './senders';
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

function explainOne(run: ToldRun, wish: Wish): Explained {
  if (wish.kind === 'arrived') return explainArrival(run, wish);
  if (wish.kind === 'expired') return explainExpiry(run, wish);
  if (wish.kind === 'sent') return explainSending(run, wish);
  return explainBringers(run, wish) ?? end(wish, 'No rule of this run brings it.', null);
}

function explainBringers(run: ToldRun, wish: Wish, kind = wish.kind): Explained | null {
  const nearest = findNearest(listBringers(listOfNode(run, wish.node), [kind], wish.name));
  return nearest === null ? null : explainRule(run, wish, nearest);
}

/** The role decides; once it has, what carries it out is asked. */
function explainSending(run: ToldRun, wish: Wish): Explained {
  const { role, below } = listSending(run, wish.node, wish.name);
  const decided = findNearest(role);
  const carried = findNearest(below);
  const isDecided = decided === null || decided.failing === 0;
  const nearest = isDecided && carried !== null ? carried : decided;
  return nearest === null
    ? end(wish, 'Nothing in this run asks for it.', null)
    : explainRule(run, wish, nearest);
}

/** It was lost, it is on its way, another machine of the node keeps it back, or nobody sent it. */
function explainArrival(run: ToldRun, wish: Wish): Explained {
  const node = run.trace.nodes.findIndex(({ id }) => id === wish.node);
  const last = run.records.findLast(
    ({ kind, name, peer }) => kind === 'sent' && name === wish.name && peer === node,
  );
  const fate = last === undefined ? null : explainLast(run, wish, last);
  if (fate !== null) return fate;
  const kept = explainBringers(run, wish, 'told');
  if (kept !== null) return kept;
  const sender = findSender(run, wish.node, wish.name);
  return sender === null ? end(wish, 'No rule of this run sends it.', null) : pass(wish, sender);
}

/** What became of the last sending; null: it arrived. */
function explainLast(run: ToldRun, wish: Wish, { instance, index }: TraceRecord) {
  const isFate = (one: TraceRecord) => one.instance === instance && FATES.includes(one.kind);
  const fate = run.records.find(isFate);
  if (fate === undefined) return end(wish, 'It was still on its way when the run ended.', index);
  return fate.kind === 'delivered' ? null : end(wish, describeFate(run, fate), fate.index);
}

const FATES: readonly string[] = ['delivered', 'lost', 'ignored'];

/** It was cancelled, or never set. */
function explainExpiry(run: ToldRun, wish: Wish): Explained {
  const node = run.trace.nodes.findIndex(({ id }) => id === wish.node);
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
