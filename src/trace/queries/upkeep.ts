import { getKindCode } from '../records';
import type { Trace, Upkeep } from '../trace';

/**
 * One mark per record: 1 where it is part of what keeps a conversation going and says nothing new, so that a view may
 * leave it out. Something went wrong, and it is worth a look: a message that was lost, ignored or touched by a fault, and
 * a time-out that ran out, are never marked.
 */
export function computeUpkeep(trace: Trace): Uint8Array {
  const marks = new Uint8Array(trace.records.count);
  markTimers(trace, marks);
  markStates(trace, marks);
  markMessages(trace, marks);
  return marks;
}

/**
 * What a view leaves out unless the reader asks for it: upkeep. Where VDP is all there is, its keep-alives and the states
 * of its machine are the subject and stay.
 */
export function computeHidden(trace: Trace): Uint8Array {
  const hidden = HIDDEN.get(trace) ?? findHidden(trace);
  HIDDEN.set(trace, hidden);
  return hidden;
}

const HIDDEN = new WeakMap<Trace, Uint8Array>();

function findHidden(trace: Trace): Uint8Array {
  const hidden = computeUpkeep(trace);
  if (!trace.messageTypes.every(({ plane }) => plane === 'vdp')) return hidden;
  const { records, names } = trace;
  const upkeep = readUpkeep(trace, trace.messageTypes);
  const vdp = names.indexOf('VDP');
  for (let index = 0; index < records.count; index++) {
    const name = records.name[index] ?? -1;
    const isState = records.kind[index] === STATE && name === vdp;
    const isMessage = MESSAGE_KINDS.includes(records.kind[index] ?? -1);
    if (isState || (isMessage && upkeep[name] === 'keep-alive')) hidden[index] = 0;
  }
  return hidden;
}

/** The machines below a role: they move with every frame, and what comes of it the role says. */
const MACHINE_REGIONS = ['VDP', 'ECP'];

const SENT = getKindCode('sent');
const STATE = getKindCode('state');
const DELIVERED = getKindCode('delivered');
const MESSAGE_KINDS = (['sent', 'delivered', 'ignored', 'lost', 'fault'] as const).map(getKindCode);
const TIMER_SET = getKindCode('timer-set');
const TIMER_EXPIRED = getKindCode('timer-expired');
const TIMER_KINDS = (['timer-set', 'timer-expired', 'timer-cancelled'] as const).map(getKindCode);

/** By index into `names`: the upkeep that a message or timer of that name is. */
function readUpkeep(
  trace: Trace,
  types: readonly { readonly id: string; readonly upkeep?: Upkeep }[],
): (Upkeep | undefined)[] {
  const byId = new Map(types.map(({ id, upkeep }) => [id, upkeep]));
  return trace.names.map((name) => byId.get(name));
}

function markTimers(trace: Trace, marks: Uint8Array): void {
  const { records } = trace;
  const upkeep = readUpkeep(trace, trace.timerTypes);
  const setBy: number[] = [];
  for (let index = 0; index < records.count; index++) {
    const kind = records.kind[index] ?? -1;
    const type = upkeep[records.name[index] ?? -1];
    if (type === undefined || !TIMER_KINDS.includes(kind)) continue;
    const instance = records.instance[index] ?? -1;
    if (kind === TIMER_SET) setBy[instance] = index;
    marks[index] = 1;
    if (kind !== TIMER_EXPIRED || type !== 'time-out') continue;
    marks[index] = 0;
    const set = setBy[instance];
    if (set !== undefined) marks[set] = 0;
  }
}

function markStates({ records, names }: Trace, marks: Uint8Array): void {
  const regions = MACHINE_REGIONS.map((region) => names.indexOf(region));
  for (let index = 0; index < records.count; index++)
    if (records.kind[index] === STATE && regions.includes(records.name[index] ?? -1))
      marks[index] = 1;
}

function markMessages(trace: Trace, marks: Uint8Array): void {
  const { records } = trace;
  const upkeep = readUpkeep(trace, trace.messageTypes);
  const parts: number[][] = [];
  for (let index = 0; index < records.count; index++) {
    const kind = records.kind[index] ?? -1;
    if (!MESSAGE_KINDS.includes(kind)) continue;
    const instance = records.instance[index] ?? -1;
    if (kind === SENT) {
      const type = upkeep[records.name[index] ?? -1];
      // A keep-alive that its clock did not call for was a command (the S bit), and its answer is news as well. In a
      // capture nothing says why a keep-alive was sent.
      const isCalledFor = marks[records.cause[index] ?? -1] !== 0;
      if (type === undefined || (type === 'keep-alive' && !isCalledFor)) continue;
      parts[instance] = [index];
      marks[index] = 1;
      continue;
    }
    const part = parts[instance];
    if (part === undefined) continue;
    part.push(index);
    if (kind === DELIVERED) marks[index] = 1;
    else for (const each of part) marks[each] = 0;
  }
}
