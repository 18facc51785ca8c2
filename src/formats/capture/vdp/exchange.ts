import { formatSpan } from '../../../lib/time';
import type { Exponents } from '../../../wire/lldp/exponents';
import { TIMER_FORMULAS } from '../../../wire/lldp/exponents';
import type { Command } from '../frames/command';
import { isRepeated } from '../frames/command';
import type { Side } from '../frames/side';
import { explainNotice } from './silence';
import { GONE, getConfirmedState, getPendingState, judgeAnswer } from './vsi-states';

/** One command as VDP hears it: where, when and from which end. */
export interface Heard {
  readonly command: Command;
  /** Index of its frame, and its number for the reader. */
  readonly index: number;
  readonly number: number;
  readonly atMicros: number;
  readonly exponents: Exponents;
}

/** What a command is in the exchange for its VSI, and what it changes. */
export interface VdpFacts {
  readonly part: 'request' | 'keep-alive' | 'answer' | 'keep-alive-answer' | 'notice';
  /** The frame that it answers. */
  readonly answers: number | null;
  readonly rule: string;
  /** The strip that the states are for. */
  readonly region: string;
  /** The state at each end from now on, where it changes. */
  readonly states: Readonly<Partial<Record<Side, string>>>;
  readonly notes: readonly string[];
}

/** One VSI on one link. */
export interface Session {
  readonly region: string;
  /** The request that waits for its answer. */
  open: Request | null;
  /** The command that the VSI is associated by. */
  confirmed: Command | null;
  /** When the bridge last spoke of the VSI: its keep-alive timer runs from there (802.1Q 41.5.5.13). */
  bridgeSpokeAtMicros: number | null;
  readonly shown: Partial<Record<Side, string>>;
}

interface Request extends Heard {
  readonly isKeepAlive: boolean;
}

export function followRequest(session: Session, heard: Heard): VdpFacts {
  const { command } = heard;
  const notes = noteMissingAnswer(session, heard);
  const { confirmed } = session;
  const isKeepAlive = confirmed !== null && isRepeated(command, confirmed);
  if (confirmed?.action === 'associate' && command.action.startsWith('pre-'))
    notes.push('there is no way from Associate back to Pre-Associate (RFC 8394)');
  session.open = { ...heard, isKeepAlive };
  const pending = getPendingState(command.action);
  return {
    part: isKeepAlive ? 'keep-alive' : 'request',
    answers: null,
    rule: isKeepAlive ? 'vdp-keep-alive' : 'vdp-request',
    region: session.region,
    states: isKeepAlive ? {} : show(session, { station: pending, bridge: pending }),
    notes,
  };
}

/** A station that waits for longer than respWaitDelay forgets the VSI (802.1Q 41.5, waitWhile = 0 to INIT). */
function noteMissingAnswer(session: Session, { atMicros, exponents }: Heard): string[] {
  const { open } = session;
  if (open === null) return [];
  const patience = TIMER_FORMULAS['resp-wait'](exponents);
  const note = `the capture shows no answer to frame ${open.number}`;
  if (atMicros - open.atMicros < patience) return [note];
  session.confirmed = null;
  return [`${note}; the station forgot the VSI after respWaitDelay, ${formatSpan(patience)}`];
}

export function followAnswer(session: Session, heard: Heard): VdpFacts {
  const { command } = heard;
  const { open, confirmed: before } = session;
  const isAnswer =
    open === null || command.action === open.command.action || command.action === 'de-associate';
  session.bridgeSpokeAtMicros = heard.atMicros;
  if (!isAnswer) return describeStray(session, open);
  const verdict = judgeAnswer(command, { request: open?.command ?? null, before });
  session.open = null;
  session.confirmed = verdict.stationConfirmed;
  const states = {
    bridge: getConfirmedState(verdict.confirmed),
    station: getConfirmedState(verdict.stationConfirmed),
  };
  return {
    part: open?.isKeepAlive === true ? 'keep-alive-answer' : 'answer',
    answers: open?.index ?? null,
    rule: verdict.rule,
    region: session.region,
    states: show(session, states),
    notes:
      open === null
        ? ['the capture shows no request that this could answer', ...verdict.notes]
        : verdict.notes,
  };
}

function describeStray({ region }: Session, { number }: Request): VdpFacts {
  const notes = [`frame ${number} asked for something else, so this answers nothing`];
  return { part: 'answer', answers: null, rule: 'vdp-mismatch', region, states: {}, notes };
}

/** The bridge ends the VSI of its own accord, or instead of an answer (802.1Q 41.5, DEASSOCIATED). */
export function followNotice(session: Session, heard: Heard): VdpFacts {
  const { open, region } = session;
  const { rule, note, endsRequest } = explainNotice(session, heard);
  session.open = null;
  session.confirmed = null;
  session.bridgeSpokeAtMicros = heard.atMicros;
  return {
    part: 'notice',
    answers: endsRequest ? (open?.index ?? null) : null,
    rule,
    region,
    states: show(session, { bridge: GONE, station: GONE }),
    notes: [note],
  };
}

/**
 * A De-Associate from the bridge that answers nothing. Its response bit is 0 in one implementation and 1 in another, so
 * it decides only where there is a request to answer.
 */
export function isNotice({ open }: Session, { action, says }: Command): boolean {
  return action === 'de-associate' && (open === null || says === 'request');
}

/** Only what is new: a strip goes on while its state stays the same. */
function show({ shown }: Session, states: Readonly<Record<Side, string>>): VdpFacts['states'] {
  const changed: Partial<Record<Side, string>> = {};
  for (const side of ['station', 'bridge'] as const) {
    if (shown[side] !== states[side]) changed[side] = states[side];
    shown[side] = states[side];
  }
  return changed;
}
