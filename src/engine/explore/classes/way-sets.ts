/** Sets of ways, each once, by number: many states have the same ways to go on. */
export class WaySets {
  /** Numbers of ways, ascending. */
  private readonly sets: Uint32Array[] = [];
  private readonly known = new Map<string, number>();
  private readonly unions = new Map<string, number>();
  private readonly mapped: Map<number, number>[] = [];
  /** All sets together. */
  size = 0;

  get(set: number): Uint32Array {
    return this.sets[set] ?? new Uint32Array();
  }

  intern(ways: Iterable<number>): number {
    const sorted = Uint32Array.from(new Set(ways)).toSorted();
    const key = sorted.join();
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.size += sorted.length;
    const set = this.sets.push(sorted) - 1;
    this.known.set(key, set);
    return set;
  }

  unite(sets: ReadonlySet<number>): number {
    const [first, ...others] = [...sets].toSorted((a, b) => a - b);
    if (first !== undefined && others.length === 0) return first;
    const key = [...sets].toSorted((a, b) => a - b).join();
    const known = this.unions.get(key);
    if (known !== undefined) return known;
    const union = this.intern([...sets].flatMap((set) => [...this.get(set)]));
    this.unions.set(key, union);
    return union;
  }

  /** All ways of the set with the label in front. */
  map(set: number, label: number, prepend: (way: number) => number): number {
    const known = (this.mapped[label] ??= new Map<number, number>());
    const found = known.get(set);
    if (found !== undefined) return found;
    const made = this.intern(Array.from(this.get(set), prepend));
    known.set(set, made);
    return made;
  }

  has(set: number, way: number): boolean {
    const ways = this.get(set);
    let [low, high] = [0, ways.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ways[middle] ?? 0) < way) low = middle + 1;
      else high = middle;
    }
    return ways[low] === way;
  }
}
