import type { Candidate } from './machine/candidates';
import type { Context } from './machine/operations';

/** What one machine made of one event. */
export interface OwnMove {
  readonly component: string;
  /** Empty at the start. */
  readonly event: string;
  readonly taken: readonly Candidate[];
  readonly state: string;
  readonly context: Context;
}

export interface Move extends OwnMove {
  readonly node: number;
  readonly atMicros: number;
  /** Records that were written before it. */
  readonly record: number;
}

/** Every move of every machine, or of one component of each node; kept only in runs that somebody watches from inside. */
export class MoveLog {
  readonly moves: Move[] = [];
  isCutShort = false;
  private readonly max: number;
  private readonly component: string | null;

  constructor(max: number, component: string | null = null) {
    this.max = max;
    this.component = component;
  }

  add(move: Move): void {
    if (this.component !== null && move.component !== this.component) return;
    if (this.moves.length < this.max) this.moves.push(move);
    else this.isCutShort = true;
  }
}
