import type { Candidate } from './machine/candidates';
import type { Context, MachineEvent } from './machine/operations';

/** What one machine made of one event. */
export interface OwnMove {
  readonly component: string;
  /** Of type '' at the start. */
  readonly event: MachineEvent;
  /** Empty at the start, and when no rule takes the event. */
  readonly taken: readonly Candidate[];
  readonly state: string;
  readonly context: Context;
}

export interface Move extends OwnMove {
  readonly node: number;
  readonly atMicros: number;
  /** Records that were written before it. */
  readonly record: number;
  /** Index of the record that led to it. */
  readonly trigger: number;
}

/** Every move of every machine; kept only in runs that somebody watches from inside. */
export class MoveLog {
  readonly moves: Move[] = [];
  isCutShort = false;
  private readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  add(move: Move): void {
    if (this.moves.length < this.max) this.moves.push(move);
    else this.isCutShort = true;
  }
}
