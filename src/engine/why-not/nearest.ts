import type { WhyNotCondition } from '../../trace/answers/why-not';
import { describeRecord } from '../../trace/queries/describe-record';
import { EVENT_WORDS } from '../roles/evb/event-words';
import type { MachineRuleAt } from './list-rules';
import type { Candidate } from '../kernel/machine/candidates';
import type { Condition } from '../kernel/machine/conditions';
import type { Moment, Place, ToldRun } from './told-run';

/** A rule where it came nearest to being followed. */
export interface Nearest extends Occasion {
  readonly isStateMissing: boolean;
  readonly isEventMissing: boolean;
  /** How many of its conditions do not hold. */
  readonly failing: number;
}

export interface Occasion {
  readonly rule: MachineRuleAt;
  /** Index into the moments of the node. */
  readonly place: number;
  readonly moment: Moment;
  /** What the rule waits for comes at this moment; else it has not come by the end of it. */
  readonly hasCome: boolean;
}

/** Of all rules and moments the one with the fewest conditions missing; of several the last. */
export function findNearest(rules: readonly MachineRuleAt[]): Nearest | null {
  let best: Nearest | null = null;
  for (const rule of rules) {
    const cases = listCases(rule);
    rule.machine.moments.forEach((moment, place) => {
      for (const hasCome of cases) {
        if (hasCome && moment.event.type !== rule.event) continue;
        const weighed = weigh({ rule, place, moment, hasCome });
        if (best === null || isNearer(weighed, best)) best = weighed;
      }
    });
  }
  return best;
}

/** What has come did not fail to come; where several messages are behind it, the right one may have. */
function listCases(rule: MachineRuleAt): readonly boolean[] {
  const { event, machine } = rule;
  const hasCome = machine.moments.some((moment) => moment.event.type === event);
  return hasCome && !isGeneral(rule) ? [true] : [true, false];
}

/** Several messages may be behind the event. */
function isGeneral({ event }: MachineRuleAt): boolean {
  return (EVENT_WORDS[event]?.messages.length ?? 0) > 1;
}

function isNearer(one: Nearest, best: Nearest): boolean {
  if (one.failing !== best.failing) return one.failing < best.failing;
  const [rank, bestRank] = [rankOf(one), rankOf(best)];
  if (rank !== bestRank) return rank < bestRank;
  return one.moment.record > best.moment.record;
}

/**
 * What the scenario lays down tells most, then what came in the wrong state, then what never came; a guard only says that
 * again in other words.
 */
function rankOf(nearest: Nearest): number {
  const { isEventMissing, isStateMissing } = nearest;
  if (!isEventMissing && listDecisions(nearest).length > 0) return -1;
  if (isEventMissing) return 1;
  // Another message in another state is nothing that came too early or too late.
  if (isStateMissing && isGeneral(nearest.rule)) return 3;
  return isStateMissing ? 0 : 2;
}

function weigh(occasion: Occasion): Nearest {
  const { rule, moment, hasCome } = occasion;
  const here = getPlace(occasion);
  const isStateMissing = here.state !== rule.state;
  const args = { context: here.context, event: moment.event };
  const parts = rule.conditions.filter((one) => !one.holds(args)).length;
  const failing = Number(isStateMissing) + Number(!hasCome) + parts + listTakers(occasion).length;
  return { ...occasion, isStateMissing, isEventMissing: !hasCome, failing };
}

/** Before what comes, or after it when what the rule waits for is still to come. */
function getPlace({ moment, hasCome }: Occasion): Place {
  return hasCome ? moment.before : moment.after;
}

/** Rules that are asked first and whose guards hold; no matter where the own guard does not. */
export function listTakers(occasion: Occasion): Candidate[] {
  if (listFailing(occasion).length > 0) return [];
  const { context } = getPlace(occasion);
  const { event } = occasion.moment;
  return occasion.rule.earlier.filter(({ guard }) => guard?.(context, event) === true);
}

/** State first, then what the rule waits for, then its guard part by part, then the rules that are asked before it. */
export function describeConditions(run: ToldRun, occasion: Occasion): WhyNotCondition[] {
  const { rule, moment, hasCome } = occasion;
  const here = getPlace(occasion);
  const now = { sinceMicros: moment.atMicros, record: moment.record };
  const parts = rule.conditions.map((part) => {
    const at = ({ context }: Place) => part.holds({ context, event: moment.event });
    return {
      text: part.text,
      holds: at(here),
      ...(part.isOfEvent === true && hasCome
        ? now
        : findSince(occasion, (other) => at(other) === at(here))),
    };
  });
  return [
    describeState(occasion, here),
    {
      text: describeEvent(run, occasion),
      holds: hasCome,
      ...(hasCome ? now : { sinceMicros: null, record: null }),
    },
    ...parts,
    ...listTakers(occasion).map((taker) => ({
      text: `no other rule takes it first, as this one does: “${getSentence(run, taker)}”`,
      holds: false,
      ...now,
    })),
  ];
}

function describeState(occasion: Occasion, here: Place): WhyNotCondition {
  const { machine, state } = occasion.rule;
  const isIn = here.state === state;
  const text = `${machine.title} is in state ${state}`;
  return {
    text: isIn ? text : `${text}, not ${here.state}`,
    holds: isIn,
    ...findSince(occasion, (other) => other.state === here.state),
  };
}

/** The moment since which a test holds without a break, up to this one. */
function findSince({ rule, place, hasCome }: Occasion, test: (at: Place) => boolean) {
  const { moments } = rule.machine;
  let first: Moment | undefined;
  for (let index = Math.max(0, place - (hasCome ? 1 : 0)); index >= 0; index--) {
    const moment = moments[index];
    if (moment === undefined || !test(moment.after)) break;
    first = moment;
  }
  const isFromStart = first === undefined || first === moments[0];
  return {
    sinceMicros: isFromStart ? null : (first?.atMicros ?? null),
    record: isFromStart ? null : (first?.record ?? null),
  };
}

function describeEvent({ trace }: ToldRun, { rule, moment, hasCome }: Occasion): string {
  const { event } = rule;
  const timer = event.startsWith('timer.') ? event.slice('timer.'.length) : null;
  if (timer !== null) {
    const title = trace.timerTypes.find(({ id }) => id === timer)?.title ?? timer;
    return `timer ${title} expires`;
  }
  const message = trace.messageTypes.find(({ id }) => id === event)?.title;
  if (message !== undefined) return `${message} comes`;
  const { text, messages } = EVENT_WORDS[event] ?? { text: event, messages: [] };
  // Several messages may be behind it: say which one was.
  return hasCome && messages.length > 1
    ? `${text}: ${describeRecord(trace, moment.record).title}`
    : text;
}

export function getSentence({ trace }: ToldRun, { rule }: Candidate): string {
  return trace.rules.find(({ id }) => id === rule)?.sentence ?? '';
}

/** The parts of the guard that do not hold. */
export function listFailing(occasion: Occasion): Condition[] {
  const { context } = getPlace(occasion);
  const args = { context, event: occasion.moment.event };
  return occasion.rule.conditions.filter((one) => !one.holds(args));
}

/** Ids of the parameters that the guard depends on where it does not hold, or that let another rule come first. */
export function listDecisions(occasion: Occasion): string[] {
  const taking = listTakers(occasion).flatMap(({ conditions }) => conditions);
  return [...listFailing(occasion), ...taking].flatMap(({ decidedBy }) => decidedBy ?? []);
}

/** The message that would make the guard hold, or that leads to a rule without one. */
export function findAwaited(occasion: Occasion): string | null {
  const { context } = getPlace(occasion);
  const args = { context, event: occasion.moment.event };
  const awaited = listFailing(occasion).flatMap((one) => one.awaits?.(args) ?? []);
  return awaited[0] ?? occasion.rule.candidate.awaits;
}
