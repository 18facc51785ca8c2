import type { Limit } from '../../../lib/limits';
import { limitMessage } from '../../../lib/limits';

/** A question is too large. What was found before may still be worth telling. */
export class LimitMet extends Error {
  constructor(limit: Limit) {
    super(limitMessage(limit));
  }
}

/** Work is counted, not clocked: a question comes to the same answer on every machine. */
export class Meter {
  private limit: Limit | null;
  private spent = 0;

  constructor(limit: Limit | null = null) {
    this.limit = limit;
  }

  /** From here on so much may be spent. */
  restart(limit: Limit): void {
    this.limit = limit;
    this.spent = 0;
  }

  spend(count: number): void {
    this.spent += count;
    if (this.limit !== null && this.spent > this.limit.value) throw new LimitMet(this.limit);
  }
}
