import type { ExploredClasses, Witness } from '../../trace/answers/exploration';
import type { Way } from './search/search';

/** What an exploration has found out beside the graph itself; filled phase by phase. */
export interface Findings {
  phase: 'searching' | 'counting' | 'witnesses';
  counts: Counts | null;
  endless: Endless | null;
  classes: ExploredClasses | null;
  readonly witnesses: Witness[];
}

export interface Counts {
  /** Null when the graph has a cycle; then the rest is empty. */
  readonly total: bigint | null;
  /** By outcome, then by the number of faults used. */
  readonly byOutcome: ReadonlyMap<string, readonly bigint[]>;
  /** By property number: schedules that break it. */
  readonly broken: ReadonlyMap<number, bigint>;
}

export interface Endless {
  readonly way: Way;
  readonly states: number;
}

export function createFindings(): Findings {
  return { phase: 'searching', counts: null, endless: null, classes: null, witnesses: [] };
}
