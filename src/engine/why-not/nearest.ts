import type { WhyNotCondition } from '../../trace/answers/why-not';
import type { RoleRule } from './list-rules';
import type { Moment, Place, ToldNode, ToldRun } from './told-run';

/** A rule where it came nearest to being followed. */
export interface Nearest extends Occasion {
  readonly isStateMissing: boolean;
  readonly isEventMissing: boolean;
}

interface Occasion {
  readonly rule: RoleRule;
  /** Index into the moments of the node. */
  readonly place: number;
  readonly moment: Moment;
  /** What the rule waits for comes at this moment; else it has not come by the end of it. */
  readonly hasCome: boolean;
}

interface Weighed extends Nearest {
  readonly failing: number;
}

/** Of all rules and moments the one with the fewest conditions missing; of several the last. */
export function findNearest(rules: readonly RoleRule[]): Nearest | null {
  let best: Weighed | null = null;
  for (const rule of rules) {
    rule.node.moments.forEach((moment, place) => {
      for (const hasCome of moment.event.type === rule.event ? [true, false] : [false]) {
        const weighed = weigh({ rule, place, moment, hasCome });
        if (best === null || isNearer(weighed, best)) best = weighed;
      }
    });
  }
  return best;
}

function isNearer(one: Weighed, best: Weighed): boolean {
  if (one.failing !== best.failing) return one.failing < best.failing;
  const [rank, bestRank] = [rankOf(one), rankOf(best)];
  if (rank !== bestRank) return rank < bestRank;
  return one.moment.record > best.moment.record;
}

/** What came in the wrong state tells most, then what never came; a guard only says that again in other words. */
function rankOf({ isEventMissing, isStateMissing }: Weighed): number {
  if (isEventMissing) return 1;
  return isStateMissing ? 0 : 2;
}

function weigh(occasion: Occasion): Weighed {
  const { rule, moment, hasCome } = occasion;
  const here = getPlace(occasion);
  const isStateMissing = here.state !== rule.state;
  const args = { context: here.context, event: moment.event };
  const parts = rule.candidate.conditions.filter((one) => !one.holds(args)).length;
  const failing = Number(isStateMissing) + Number(!hasCome) + parts + listTakers(occasion).length;
  return { ...occasion, isStateMissing, isEventMissing: !hasCome, failing };
}

/** Before what comes, or after it when what the rule waits for is still to come. */
function getPlace({ moment, hasCome }: Occasion): Place {
  return hasCome ? moment.before : moment.after;
}

/** Rules that are asked first and whose guards hold. */
function listTakers(occasion: Occasion) {
  const { context } = getPlace(occasion);
  const { event } = occasion.moment;
  return occasion.rule.earlier.filter(({ guard }) => guard?.(context, event) === true);
}

/** State first, then what the rule waits for, then its guard part by part, then the rules that are asked before it. */
export function describeConditions(run: ToldRun, occasion: Occasion): WhyNotCondition[] {
  const { rule, moment, hasCome } = occasion;
  const here = getPlace(occasion);
  const parts = rule.candidate.conditions.map((part) => {
    const at = ({ context }: Place) => part.holds({ context, event: moment.event });
    return {
      text: part.text,
      holds: at(here),
      ...findSince(occasion, (other) => at(other) === at(here)),
    };
  });
  const now = { sinceMicros: moment.atMicros, record: moment.record };
  return [
    describeState(occasion, here),
    {
      text: describeEvent(run, rule),
      holds: hasCome,
      ...(hasCome ? now : { sinceMicros: null, record: null }),
    },
    ...parts,
    ...listTakers(occasion).map(() => ({
      text: 'no other rule takes it first',
      holds: false,
      ...now,
    })),
  ];
}

function describeState(occasion: Occasion, here: Place): WhyNotCondition {
  const { node, state } = occasion.rule;
  const isIn = here.state === state;
  const text = `${node.node.info.title} is in state ${state}`;
  return {
    text: isIn ? text : `${text}, not ${here.state}`,
    holds: isIn,
    ...findSince(occasion, (other) => other.state === here.state),
  };
}

/** The moment since which a test holds without a break, up to this one. */
function findSince({ rule, place, hasCome }: Occasion, test: (at: Place) => boolean) {
  const { moments }: ToldNode = rule.node;
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

function describeEvent({ trace }: ToldRun, { event }: RoleRule): string {
  const timer = event.startsWith('timer.') ? event.slice('timer.'.length) : null;
  const types = timer === null ? trace.messageTypes : trace.timerTypes;
  const title = types.find(({ id }) => id === (timer ?? event))?.title ?? event;
  return timer === null ? `${title} comes` : `timer ${title} expires`;
}
