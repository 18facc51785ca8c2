import type { MachineRule } from '../../trace/machines';
import type { WhyNotStep, Wish } from '../../trace/answers/why-not';
import { nameWithin } from '../kernel/machine/announced';
import { ROLE } from '../kernel/network';
import { EVENT_WORDS } from '../roles/evb/event-words';
import { listBringers } from './list-rules';
import type { Nearest } from './nearest';
import { describeConditions, findAwaited, listDecisions, listFailing, listTakers } from './nearest';
import { findSender, listOfNode } from './senders';
import type { Ending } from './reasons';
import { describeAbsence, describeDecision } from './reasons';
import type { ToldMachine, ToldRun } from './told-run';
import { createWish, findFulfilment } from './wishes';

export interface Explained {
  readonly step: WhyNotStep;
  /** What to ask next; null: this is where it ends. */
  readonly missing: Wish | null;
}

/** What to ask next, or how it ends. */
type Onward = Wish | Ending;

/** A rule that nearly brought it: its conditions, and the first that did not hold is asked next. */
export function explainRule(run: ToldRun, wish: Wish, nearest: Nearest): Explained {
  const conditions = describeConditions(run, nearest);
  const rule = findRule(run, nearest);
  const step = { wish, rule, conditions, reason: '', record: null };
  const onward =
    followEvent(run, wish, nearest) ??
    followState(run, nearest) ??
    followGuard(run, wish, nearest) ??
    followTaker(run, wish, nearest) ??
    findNote(run, wish, nearest);
  return 'reason' in onward
    ? { step: { ...step, ...onward }, missing: null }
    : { step, missing: onward };
}

function findRule({ trace }: ToldRun, { rule: { candidate } }: Nearest): MachineRule | null {
  return trace.rules.find(({ id }) => id === candidate.rule) ?? null;
}

/** What never came; null when it came, be it at another moment. */
function followEvent(run: ToldRun, wish: Wish, nearest: Nearest): Wish | null {
  if (!nearest.isEventMissing) return null;
  const missing = createEventWish(run, wish, nearest);
  if (missing === null) return null;
  // A message may have arrived at the node without getting as far as this machine.
  const { event, machine } = nearest.rule;
  const hasCome = machine.moments.some((moment) => moment.event.type === event);
  return hasCome && !isOpen(run, missing) ? null : missing;
}

function isOpen(run: ToldRun, wish: Wish): boolean {
  return findFulfilment(run, wish) === null;
}

function createEventWish(run: ToldRun, wish: Wish, nearest: Nearest): Wish | null {
  const { event, machine } = nearest.rule;
  const { id } = machine.node.info;
  if (event.startsWith('timer.'))
    return createWish(run, 'expired', id, event.slice('timer.'.length));
  const isOfRole = machine.component === ROLE;
  if (isOfRole && run.trace.messageTypes.some((type) => type.id === event))
    return createWish(run, 'arrived', id, event);
  const messages = EVENT_WORDS[event]?.messages ?? [];
  if (messages.length === 0)
    return createWish(run, 'told', id, nameWithin(machine.component, event));
  const asked = wish.kind === 'arrived' && messages.includes(wish.name) ? wish.name : null;
  const message = asked ?? findAwaited(nearest) ?? findExpected(run, machine.index, messages);
  return message === null ? null : askForArrival(run, wish, machine, message);
}

/** Below the role nothing keeps a message back: where none was on its way, only its sender is left to ask. */
function askForArrival(run: ToldRun, wish: Wish, machine: ToldMachine, message: string): Wish {
  const { id } = machine.node.info;
  const isOnWay = run.records.some(
    ({ kind, peer, name }) => kind === 'sent' && peer === machine.index && name === message,
  );
  const sender = isOnWay || machine.component === ROLE ? null : findSender(run, id, message);
  return sender ?? createMessageWish(run, wish, id, message);
}

/** Of several messages one that was on its way, else one that the others would send. */
function findExpected(run: ToldRun, node: number, messages: readonly string[]): string | null {
  const gone = run.records.findLast(
    ({ kind, peer, name }) => kind === 'sent' && peer === node && messages.includes(name),
  );
  const id = run.trace.nodes[node]?.id ?? '';
  return gone?.name ?? messages.find((name) => findSender(run, id, name) !== null) ?? null;
}

/** A request is the node's own to send; anything else has to arrive. Who asks for its arrival already asks for its sender. */
function createMessageWish(run: ToldRun, wish: Wish, node: string, message: string): Wish {
  const isOwn = listBringers(listOfNode(run, node), ['sent', 'relayed'], message).length > 0;
  if (isOwn) return createWish(run, 'sent', node, message);
  const isAsked = wish.kind === 'arrived' && wish.node === node && wish.name === message;
  const sender = isAsked ? findSender(run, node, message) : null;
  return sender ?? createWish(run, 'arrived', node, message);
}

function followState(run: ToldRun, nearest: Nearest): Onward | null {
  if (!nearest.isStateMissing) return null;
  const { machine, state } = nearest.rule;
  const name = nameWithin(machine.component, state);
  const entered = createWish(run, 'state', machine.node.info.id, name);
  return isOpen(run, entered) ? entered : describeAbsence(run, nearest);
}

function followGuard(run: ToldRun, wish: Wish, nearest: Nearest): Onward | null {
  if (listFailing(nearest).length === 0) return null;
  const decided = listDecisions(nearest);
  const { record } = nearest.moment;
  if (decided.length > 0) return { reason: describeDecision(run, decided), record };
  return followAwaited(run, wish, nearest) ?? { reason: 'Nothing made it so in time.', record };
}

function followTaker(run: ToldRun, wish: Wish, nearest: Nearest): Onward | null {
  if (listTakers(nearest).length === 0) return null;
  const decided = listDecisions(nearest);
  const { record } = nearest.moment;
  if (decided.length > 0) return { reason: describeDecision(run, decided), record };
  return followAwaited(run, wish, nearest) ?? { reason: 'That other rule took it.', record };
}

/** The message that would have made it so: why it did not come, or that it came at another moment. */
function followAwaited(run: ToldRun, wish: Wish, nearest: Nearest): Onward | null {
  const awaited = findAwaited(nearest);
  if (awaited === null) return null;
  const missing = createMessageWish(run, wish, nearest.rule.machine.node.info.id, awaited);
  return isOpen(run, missing) ? missing : describeOther(run, missing);
}

function describeOther(run: ToldRun, wish: Wish): Ending {
  const record = findFulfilment(run, wish);
  return { reason: `${wish.title}, but at another moment.`, record };
}

/** The rule was followed, and something below the role stood in the way; a note says what. */
function findNote(run: ToldRun, wish: Wish, nearest: Nearest): Ending {
  const { record } = nearest.moment;
  const other = nearest.isEventMissing ? createEventWish(run, wish, nearest) : null;
  if (other !== null) return describeOther(run, other);
  const note = run.records.find(({ kind, cause }) => kind === 'note' && cause === record);
  return note === undefined
    ? { reason: 'The rule was followed, but what it asks for did not come about.', record }
    : { reason: note.text, record: note.index };
}
