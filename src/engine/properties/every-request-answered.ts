import type { TraceRecord } from '../../trace/records';
import { SLIDES } from '../roles/role';
import { defineProperty } from './define';
import type { Exchange } from './exchanges';
import { listExchanges } from './exchanges';
import type { RunFacts } from './run-facts';

/** Timer n is the time-out of the PULL and of asking how it stands. */
const TIMED_OUT_BY_N = ['pull-req', 'pull-status-req'];

export const everyRequestAnswered = defineProperty({
  info: {
    id: 'every-request-answered',
    title: 'Every request answered',
    sentence:
      'Every request gets exactly one response, or a time-out: n is the time-out of PULL and PULL status.',
    source: `request and response pairs of ${SLIDES}`,
  },
  check: (facts) =>
    listExchanges(facts).flatMap((exchange) => {
      const { request, answers } = exchange;
      const label = `${request.name}#${request.ordinal ?? 1}`;
      const [, second] = answers;
      if (second) return [{ record: second, reason: `${label} was answered more than once.` }];
      if (answers.length === 1 || isExcused(facts, exchange)) return [];
      return [{ record: request, reason: `${label} was never answered.` }];
    }),
});

function isExcused(facts: RunFacts, { request, isBroken }: Exchange): boolean {
  const mayStillCome = !facts.isQuiet && !isBroken;
  return mayStillCome || (TIMED_OUT_BY_N.includes(request.name) && hasTimedOut(facts, request));
}

function hasTimedOut(facts: RunFacts, request: TraceRecord): boolean {
  return facts
    .find('destination-host', 'timer-expired', 'n')
    .some(({ index }) => index > request.index);
}
