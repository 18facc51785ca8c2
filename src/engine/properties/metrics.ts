import type { TraceRecord } from '../../trace/records';
import type { Metrics } from '../../trace/trace';
import type { RunFacts } from './run-facts';
import { isAcknowledgement, isCopy } from './run-facts';

export function computeMetrics(facts: RunFacts): Metrics {
  const stopped = findStop(facts);
  const resumed = stopped === null ? null : findResume(facts, stopped);
  const fates = listFates(facts);
  return {
    downtimeMicros: measureDowntime(stopped, resumed),
    stoppedAtMicros: stopped?.atMicros ?? null,
    resumedAtMicros: resumed?.atMicros ?? null,
    totalMicros: facts.endMicros,
    sentMessages: fates.size,
    lostMessages: [...fates.values()].filter((fate) => fate === 'lost').length,
    stateTransferred: hasPulled(facts),
    backOutWindowMicros: findLastChance(facts)?.atMicros ?? null,
  };
}

/** Whether the dynamic state had arrived when the destination VM started: after the start no rule takes it any more. */
export function hasPulled(facts: RunFacts): boolean {
  const [started] = facts.find('destination-host', 'vm', 'running');
  if (started === undefined) return false;
  const states = facts.find('destination-host', 'state', 'PULL');
  return states.filter(({ index }) => index < started.index).at(-1)?.text === 'pulled';
}

/** The source VM stops running for the first time, by suspension or by a crash. */
function findStop(facts: RunFacts): TraceRecord | null {
  return facts.find('source-host', 'vm').find(({ name }) => name !== 'running') ?? null;
}

function findResume(facts: RunFacts, stopped: TraceRecord): TraceRecord | null {
  return (
    facts.list('vm').find(({ name, index }) => name === 'running' && index > stopped.index) ?? null
  );
}

function measureDowntime(stopped: TraceRecord | null, resumed: TraceRecord | null): number | null {
  if (stopped === null) return 0;
  return resumed === null ? null : resumed.atMicros - stopped.atMicros;
}

type Fate = 'under way' | 'lost' | 'arrived';

/**
 * What became of each message. What ECP sends again is the same message: it is lost when none of its sendings arrived.
 * Copies that a fault made do not count, and acknowledgements are ECP's own affair.
 */
function listFates(facts: RunFacts): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  const messages = new Map<number | null, string>();
  for (const record of facts.list('sent', 'delivered', 'ignored', 'lost')) {
    const { kind, instance, node, name, ordinal } = record;
    if (kind === 'sent') {
      if (isCopy(record) || isAcknowledgement(record)) continue;
      const message = `${node} ${name} ${ordinal}`;
      messages.set(instance, message);
      if (fates.get(message) !== 'arrived') fates.set(message, 'under way');
      continue;
    }
    const message = messages.get(instance);
    if (message === undefined || instance === null) continue;
    if (kind === 'delivered' || kind === 'ignored') fates.set(message, 'arrived');
    else if (fates.get(message) === 'under way') fates.set(message, 'lost');
  }
  return fates;
}

/** Backing out stays possible until VM running reaches the source, the source takes its VM back, or the VM is gone. */
function findLastChance(facts: RunFacts): TraceRecord | null {
  const ends = [
    ...facts.find('source-host', 'delivered', 'vm-running'),
    ...facts.find('source-host', 'state', 'phase').filter(({ text }) => text === 'backed-out'),
    ...facts.find('source-host', 'vm', 'destroyed'),
  ];
  return ends.toSorted((a, b) => a.index - b.index)[0] ?? null;
}
