import type { Action, Command } from '../frames/command';
import { listDifferences } from '../frames/command';

/** The state of a VSI while a command is under way, and after it was accepted. */
const STATES: Readonly<Record<Action, { readonly pending: string; readonly done: string }>> = {
  'pre-associate': { pending: 'pre-associating', done: 'pre-associated' },
  'pre-associate-rr': { pending: 'reserving', done: 'reserved' },
  associate: { pending: 'associating', done: 'associated' },
  'de-associate': { pending: 'de-associating', done: 'de-associated' },
};

export const GONE = STATES['de-associate'].done;

export function getPendingState(action: Action): string {
  return STATES[action].pending;
}

export function getConfirmedState(confirmed: Command | null): string {
  return confirmed === null ? GONE : STATES[confirmed.action].done;
}

/** What an answer makes of the VSI, at either end of the link (802.1Q 41.2.3, 41.5). */
export interface Verdict {
  /** What the VSI is associated by from now on; null: it is not. */
  readonly confirmed: Command | null;
  /** What the station holds on to: nothing, when the answer is to something else than it asked. */
  readonly stationConfirmed: Command | null;
  readonly rule: string;
  readonly notes: readonly string[];
}

interface Asked {
  readonly request: Command | null;
  /** What the VSI was associated by before the request. */
  readonly before: Command | null;
}

export function judgeAnswer(answer: Command, { request, before }: Asked): Verdict {
  const { error, hasKeep, action } = answer;
  if (error !== 0 && hasKeep) return same(before, 'vdp-keep');
  if (error !== 0) return same(null, 'vdp-refused');
  if (action === 'de-associate') return same(null, 'vdp-answer');
  const differences = request === null ? [] : listDifferences(answer, request);
  if (differences.length === 0) return same(answer, 'vdp-answer');
  const notes = [`the answer is not what was asked: ${differences.join(', ')} differ`];
  return { confirmed: answer, stationConfirmed: null, rule: 'vdp-mismatch', notes };
}

function same(confirmed: Command | null, rule: string): Verdict {
  return { confirmed, stationConfirmed: confirmed, rule, notes: [] };
}
