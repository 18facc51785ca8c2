import type { RoleNote } from './role-edges';

/**
 * Ways to go on as the roles see them, each once, by number. A way is one list of notes for each node, one for the VMs,
 * and how it ends; two orders that the roles cannot tell apart are the same way.
 */
export class Ways {
  /** Lists of words: the first and the number of the rest; 0 is the empty one. */
  private readonly cells = [{ what: '', rest: 0 }];
  private readonly knownCells = new Map<string, number>();
  private readonly ways: (readonly number[])[] = [];
  private readonly knownWays = new Map<string, number>();
  /** By label: the way with it in front of another, and back. */
  private readonly longer: Map<number, number>[] = [];
  private readonly shorter: Map<number, number>[] = [];

  /** Nothing comes any more. */
  end(lists: number, outcome: string): number {
    const empty = Array.from({ length: lists }, () => 0);
    return this.intern([...empty, this.addCell(outcome, 0)]);
  }

  prepend(label: number, notes: readonly RoleNote[], way: number): number {
    const longer = (this.longer[label] ??= new Map<number, number>());
    const known = longer.get(way);
    if (known !== undefined) return known;
    const lists = [...(this.ways[way] ?? [])];
    for (const { list, what } of notes.toReversed())
      lists[list] = this.addCell(what, lists[list] ?? 0);
    const made = this.intern(lists);
    longer.set(way, made);
    (this.shorter[label] ??= new Map<number, number>()).set(made, way);
    return made;
  }

  /** What is left of a way after its label; undefined if it does not begin so. */
  getRest(label: number, way: number): number | undefined {
    return this.shorter[label]?.get(way);
  }

  private addCell(what: string, rest: number): number {
    const key = `${rest} ${what}`;
    const cell = this.knownCells.get(key) ?? this.cells.push({ what, rest }) - 1;
    this.knownCells.set(key, cell);
    return cell;
  }

  private intern(lists: readonly number[]): number {
    const key = lists.join();
    const way = this.knownWays.get(key) ?? this.ways.push(lists) - 1;
    this.knownWays.set(key, way);
    return way;
  }
}
