import type { TraceRecord } from '../../trace/records';
import type { RunFacts } from './run-facts';
import { isCopy, isRetry } from './run-facts';

/** A request with what became of it, and every arrival of a response to it. */
export interface Exchange {
  readonly request: TraceRecord;
  readonly response: string;
  /** Arrivals of responses at the node that asked, ignored ones included. */
  readonly answers: readonly TraceRecord[];
  /** The request or a response to it is lost, so that no answer can come any more. */
  readonly isBroken: boolean;
}

/** Responses by request. */
const RESPONSES: Readonly<Record<string, string>> = {
  'associate-req': 'associate-rsp',
  'push-req': 'push-rsp',
  'pull-req': 'pull-rsp',
  'pull-status-req': 'pull-status-rsp',
  'deassociate-req': 'deassociate-rsp',
};

const RESPONSE_NAMES = new Set(Object.values(RESPONSES));
const isOfExchange = ({ name }: TraceRecord): boolean =>
  RESPONSES[name] !== undefined || RESPONSE_NAMES.has(name);

/**
 * Pairs requests with responses by their causes. Two cases need more. A PULL that waited in the database is answered because
 * of a PUSH Req; such a response answers every PULL that waits. A response that waited in ECP for its turn leaves because of
 * an acknowledgement or an ack timer; it answers the oldest request that waits for one.
 */
export function listExchanges(facts: RunFacts): Exchange[] {
  const sent = facts.list('sent').filter(isOfExchange);
  const ends = new Map<number | null, TraceRecord>();
  for (const record of facts.list('delivered', 'ignored', 'lost').filter(isOfExchange))
    ends.set(record.instance, record);
  const sendings = groupSendings(sent);
  const answered = new Map<number, TraceRecord[]>();
  for (const response of sent) {
    if (!RESPONSE_NAMES.has(response.name) || isRetry(response)) continue;
    const source = findOriginal(facts, response);
    for (const request of findRequests(facts, source, ends, answered))
      answered.set(request.index, [...(answered.get(request.index) ?? []), response]);
  }
  return sent
    .filter((record) => RESPONSES[record.name] !== undefined)
    .filter((record) => !isCopy(record) && !isRetry(record))
    .map((request) => {
      const responses = answered.get(request.index) ?? [];
      const arrivals = responses.flatMap((response) => findFate(response, sendings, ends) ?? []);
      const answers = arrivals.filter(({ kind }) => kind !== 'lost');
      const isLost = findFate(request, sendings, ends)?.kind === 'lost';
      const isBroken = isLost || arrivals.some(({ kind }) => kind === 'lost');
      return { request, response: RESPONSES[request.name] ?? '', answers, isBroken };
    });
}

const keyOf = ({ node, name, ordinal }: TraceRecord): string => `${node} ${name} ${ordinal}`;

/** All sendings of each message that ECP may have sent again; copies stand for themselves. */
function groupSendings(sent: readonly TraceRecord[]): ReadonlyMap<string, readonly TraceRecord[]> {
  const groups = new Map<string, TraceRecord[]>();
  for (const record of sent) {
    if (isCopy(record)) continue;
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** What became of a message: its first arrival, or the loss of its last sending. */
function findFate(
  record: TraceRecord,
  sendings: ReadonlyMap<string, readonly TraceRecord[]>,
  ends: ReadonlyMap<number | null, TraceRecord>,
): TraceRecord | undefined {
  if (isCopy(record)) return ends.get(record.instance);
  const all = (sendings.get(keyOf(record)) ?? [record]).flatMap(
    ({ instance }) => ends.get(instance) ?? [],
  );
  return all.find(({ kind }) => kind !== 'lost') ?? all.at(-1);
}

/** A retry has the number of the original; a copy is caused by the fault that made it, and that by the original. */
function findOriginal(facts: RunFacts, sent: TraceRecord): TraceRecord {
  if (isRetry(sent)) {
    const first = facts
      .find(facts.nodeId(sent), 'sent', sent.name)
      .find(({ ordinal }) => ordinal === sent.ordinal);
    return first ?? sent;
  }
  if (!isCopy(sent)) return sent;
  const fault = facts.record(sent.cause);
  return facts.record(fault?.cause) ?? sent;
}

function findRequests(
  facts: RunFacts,
  response: TraceRecord,
  ends: ReadonlyMap<number | null, TraceRecord>,
  answered: ReadonlyMap<number, readonly TraceRecord[]>,
): TraceRecord[] {
  const arrival = facts.record(response.cause);
  const request = facts.record(arrival?.cause);
  if (arrival === undefined || request === undefined) return [];
  if (RESPONSES[request.name] === response.name) return [findOriginal(facts, request)];
  const waiting = facts
    .list('sent')
    .filter(({ name, node }) => RESPONSES[name] === response.name && node === response.peer)
    .filter((sent) => !isCopy(sent) && !isRetry(sent) && !answered.has(sent.index))
    .filter(({ instance }) => (ends.get(instance)?.index ?? Infinity) < response.index);
  return response.name === 'pull-rsp' ? waiting : waiting.slice(0, 1);
}
