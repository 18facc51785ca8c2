import { nameTimer } from '../../../trace/queries/describe-record';
import type { MessageFilter } from '../../../trace/queries/hidden-records';
import { USUAL_MESSAGES } from '../../../trace/queries/hidden-records';
import type { TraceRecord } from '../../../trace/records';
import { getRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';
import { getHidden } from '../../derived';

/** What happens at a record, in words: "Timer n expires" + "at Destination hypervisor". */
export interface Moment {
  readonly what: string;
  readonly rest: string;
}

export function describeMoment(
  trace: Trace,
  index: number,
  filter: MessageFilter = USUAL_MESSAGES,
): Moment {
  const record = getRecord(trace, findShown(trace, index, filter));
  const node = getTitle(trace, record.node);
  const peer = getTitle(trace, record.peer);
  switch (record.kind) {
    case 'start':
      return { what: trace.spec === null ? 'The capture starts' : 'The run starts', rest: '' };
    case 'sent':
    case 'delivered':
    case 'ignored':
    case 'lost':
      return describeMessage(trace, record);
    case 'timer-set':
    case 'timer-expired':
    case 'timer-cancelled':
      return describeTimer(trace, record);
    case 'work':
      return { what: node, rest: `works on ${spell(record.name)}` };
    case 'vm':
      return { what: `VM ${record.name}`, rest: `at ${node}` };
    case 'state':
      return { what: nameMachine(record.name, node), rest: `is now ${spell(record.text)}` };
    case 'node-down':
      return { what: `${node} crashes`, rest: '' };
    case 'node-up':
      return { what: `${node} is back`, rest: '' };
    case 'link-down':
      return { what: 'Link cut', rest: `between ${node} and ${peer}` };
    case 'link-up':
      return { what: 'Link up again', rest: `between ${node} and ${peer}` };
    case 'fault':
      return { what: 'Fault', rest: record.name };
    case 'note':
      return { what: record.text, rest: '' };
  }
}

/** The last record up to here that is not left out of the drawing. */
function findShown(trace: Trace, index: number, filter: MessageFilter): number {
  const hidden = getHidden(trace, filter);
  let shown = index;
  while (hidden[shown] === 1) shown--;
  return shown;
}

/** The same as one line, for a live region or a slider's value text. */
export function describeMomentInLine(
  trace: Trace,
  index: number,
  filter: MessageFilter = USUAL_MESSAGES,
): string {
  const { what, rest } = describeMoment(trace, index, filter);
  return rest === '' ? what : `${what} ${rest}`;
}

function describeMessage(trace: Trace, record: TraceRecord): Moment {
  const what = trace.messageTypes.find((type) => type.id === record.name)?.title ?? record.name;
  const node = getTitle(trace, record.node);
  const peer = getTitle(trace, record.peer);
  if (record.kind === 'sent') return { what, rest: `leaves ${node}` };
  if (record.kind === 'lost') return { what, rest: `is lost on its way to ${peer}` };
  if (record.kind === 'ignored') return { what, rest: `arrives at ${node}, without effect` };
  return { what, rest: `arrives at ${node}` };
}

const TIMER_VERBS = { 'timer-set': 'starts', 'timer-expired': 'expires' } as const;

function describeTimer(trace: Trace, record: TraceRecord): Moment {
  const name = nameTimer(trace, record.name);
  const verb = record.kind === 'timer-cancelled' ? 'is cancelled' : '';
  const rest = `at ${getTitle(trace, record.node)}`;
  if (verb !== '') return { what: `${name} ${verb}`, rest };
  return { what: `${name} ${TIMER_VERBS[record.kind as keyof typeof TIMER_VERBS]}`, rest };
}

function getTitle(trace: Trace, node: number | null): string {
  return node === null ? '' : (trace.nodes[node]?.title ?? '');
}

/** A role's own state is the node's; the machines below it (`VDP`) and the VSIs of a capture say whose it is. */
function nameMachine(region: string, node: string): string {
  if (region.startsWith('vsi-')) return `VSI ${region.slice('vsi-'.length)} at ${node}`;
  return /^[A-Z]+$/.test(region) ? `${region} at ${node}` : node;
}

/** `copy-complete` → `copy complete`; `de-associated` is one word. */
function spell(id: string): string {
  return id.replaceAll(/(?<!\b(?:de|pre))-/g, ' ');
}
