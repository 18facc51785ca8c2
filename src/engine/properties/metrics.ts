import type { TraceRecord } from '../../trace/records';
import type { Metrics } from '../../trace/trace';
import type { RunFacts } from './run-facts';
import { isCopy, isRetry } from './run-facts';

export function computeMetrics(facts: RunFacts): Metrics {
  const stopped = findStop(facts);
  const resumed = stopped === null ? null : findResume(facts, stopped);
  const originals = listOriginals(facts);
  return {
    downtimeMicros: measureDowntime(stopped, resumed),
    stoppedAtMicros: stopped?.atMicros ?? null,
    resumedAtMicros: resumed?.atMicros ?? null,
    totalMicros: facts.records.at(-1)?.atMicros ?? 0,
    sentMessages: originals.size,
    lostMessages: facts.records.filter(
      ({ kind, instance }) => kind === 'lost' && originals.has(instance),
    ).length,
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
    facts.records.find(
      ({ kind, name, index }) => kind === 'vm' && name === 'running' && index > stopped.index,
    ) ?? null
  );
}

function measureDowntime(stopped: TraceRecord | null, resumed: TraceRecord | null): number | null {
  if (stopped === null) return 0;
  return resumed === null ? null : resumed.atMicros - stopped.atMicros;
}

/** Instances of messages that a node sent; copies that a fault made do not count. */
function listOriginals(facts: RunFacts): Set<number | null> {
  return new Set(
    facts.records
      .filter((record) => record.kind === 'sent' && !isCopy(record) && !isRetry(record))
      .map(({ instance }) => instance),
  );
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
