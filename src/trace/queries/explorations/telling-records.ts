import { getRecord, listOfKinds } from '../../records';
import type { TraceRecord } from '../../records';
import type { RecordKind, Trace } from '../../trace';
import { computeHidden } from '../upkeep';

/**
 * The records that tell the story of a run to someone who has selected nothing yet: where a property broke, where the VM
 * changed, and the first of each kind of trouble; never mere upkeep. In the order of time.
 */
export function pickTellingRecords(trace: Trace, count: number): number[] {
  const broken = new Set(trace.properties.flatMap((property) => property.records.slice(0, 1)));
  const hidden = computeHidden(trace);
  const scored = [...broken].map((index) => ({ index, score: BROKEN }));
  const scoreFirst = createScorer(trace);
  for (const index of listOfKinds(trace.records, WEIGHED)) {
    if (hidden[index] === 1 || broken.has(index)) continue;
    const score = scoreFirst(getRecord(trace, index));
    if (score > 0) scored.push({ index, score });
  }
  return scored
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b);
}

const BROKEN = 100;

/** Weights only order these against each other; kinds that are missing here tell nothing by themselves. */
const WEIGHTS: Readonly<Partial<Record<string, number>>> = {
  'node-down': 90,
  'link-down': 88,
  lost: 86,
  // Something that the reader would expect did not happen, or was refused.
  note: 84,
  refused: 84,
  'vm suspended': 80,
  'vm running': 78,
  'timer-expired': 72,
  ignored: 64,
  'vm destroyed': 60,
  'vm instantiated': 40,
  fault: 30,
  // Fills the list of a run in which nothing else happened; what was asked for tells more than that it was answered.
  sent: 2,
  answered: 1,
};

const WEIGHED: readonly RecordKind[] = [
  'node-down', 'link-down', 'lost', 'note', 'vm', 'timer-expired', 'ignored', 'fault', 'sent',
]; // prettier-ignore

/** Zero for the second of its kind: the first lost message tells more than the fifth. */
function createScorer(trace: Trace): (record: TraceRecord) => number {
  const seen = new Set<string>();
  const planned = findPlanned(trace);
  const told = findToldFaults(trace);
  const answers = findAnswers(trace);
  return (record) => {
    // What is true from the start (the source VM runs) is no event of the run.
    if (record.kind === 'vm' && record.atMicros === 0) return 0;
    if (record.kind === 'timer-expired' && planned.has(record.index)) return 0;
    if (record.kind === 'fault' && told.has(record.index)) return 0;
    const sort = getSort(record, answers);
    const key = getLikeness(record, sort);
    if (seen.has(key)) return 0;
    seen.add(key);
    return WEIGHTS[sort] ?? 0;
  };
}

function getSort({ kind, name, text }: TraceRecord, answers: ReadonlySet<string>): string {
  if (kind === 'vm') return `vm ${name}`;
  if (kind !== 'sent') return kind;
  if (text.startsWith('error')) return 'refused';
  return answers.has(name) && !text.includes('S=1') ? 'answered' : 'sent';
}

/** Message types that say again what was said, or answer it. */
function findAnswers({ messageTypes }: Trace): ReadonlySet<string> {
  const answers = messageTypes.filter(({ form, upkeep }) => form === 'response' || upkeep);
  return new Set(answers.map(({ id }) => id));
}

/** A fault that lost a message or broke a node or a link: that record says it. */
function findToldFaults({ records }: Trace): ReadonlySet<number> {
  const effects = listOfKinds(records, ['lost', 'node-down', 'link-down']);
  return new Set(effects.map((index) => records.cause[index] ?? -1));
}

/** A timer that moves the VM on (stop it now, start it now) tells no more than the VM's own record; a pause tells nothing. */
function findPlanned({ records, names, timerTypes }: Trace): ReadonlySet<number> {
  const moves = listOfKinds(records, ['vm']).filter(
    (index) => names[records.name[index] ?? -1] !== 'destroyed',
  );
  const pauses = new Set(timerTypes.filter(({ source }) => source === 'ours').map(({ id }) => id));
  const paused = listOfKinds(records, ['timer-expired']).filter((index) =>
    pauses.has(names[records.name[index] ?? -1] ?? ''),
  );
  return new Set([...moves.map((index) => records.cause[index] ?? -1), ...paused]);
}

/** Each VM, timer and message type counts by itself, and so does a VM's stop; of losses only the first counts. */
function getLikeness({ kind, node, name, text }: TraceRecord, sort: string): string {
  if (kind === 'vm') return `${sort} ${node}`;
  if (kind === 'timer-expired') return `${sort} ${name}`;
  return kind === 'sent' ? `${sort} ${name} ${text.includes('S=1')}` : sort;
}
