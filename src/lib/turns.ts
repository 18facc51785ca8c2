/** Questions of one kind: a newer one ends the one before. */
export class Turns {
  private newest = 0;

  /** Says from then on whether the turn that begins here is over. */
  begin(): () => boolean {
    const id = ++this.newest;
    return () => id !== this.newest;
  }

  /** For work in slices: gives other events a turn, then says whether it may go on. */
  beginSlices(rest: () => Promise<void>): () => Promise<boolean> {
    const isOver = this.begin();
    return () => rest().then(() => !isOver());
  }

  end(): void {
    this.newest++;
  }
}

/** For a question that no other ends. */
export const neverOver = (): boolean => false;
