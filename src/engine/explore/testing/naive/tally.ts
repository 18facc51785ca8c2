import type { Explored } from './explore-worlds';
import { countAll, findCycle, findEndless } from './graph';
import { judge, listBrokenAtEnd } from './past';
import type { Faults, World } from './world';

/** What can be held against the real explorer. */
export interface Tally {
  readonly cyclic: boolean;
  readonly schedules: bigint | null;
  readonly outcomes: Readonly<Record<string, TalliedOutcome>>;
  readonly properties: Readonly<Record<string, TalliedProperty>>;
  readonly endless: Best | null;
}

/** The fewest faults that show something, and the fewest steps among those. */
interface Best {
  readonly faults: number;
  readonly steps: number;
}

interface TalliedOutcome extends Best {
  readonly losses: number;
  readonly schedules: bigint | null;
  readonly byFaults: readonly bigint[] | null;
}

interface TalliedProperty extends Best {
  readonly schedules: bigint | null;
}

const countFaults = ({ losses, duplicates, crashes, early }: Faults): number =>
  losses + duplicates + crashes + early;

/** The answer for a budget: the worlds that use no more are just those that can be reached with it. */
export function tally(explored: Explored, budget: Faults): Tally {
  const part = restrict(explored, budget);
  const { worlds, edges } = part;
  const cyclic = findCycle(edges);
  const ways = cyclic ? null : countAll(edges);
  const all = worlds.map((_, index) => index);
  const ends = all.filter((index) => edges[index]?.length === 0);
  const sum = (list: readonly number[]) =>
    ways && list.reduce((total, index) => total + (ways[index] ?? 0n), 0n);
  const faultsAt = (index: number) => countFaults((worlds[index] as World).used);
  const findBest = (list: readonly number[]): Best =>
    list
      .map((index) => ({ faults: faultsAt(index), steps: part.depths[index] ?? 0 }))
      .reduce((a, b) =>
        b.faults < a.faults || (b.faults === a.faults && b.steps < a.steps) ? b : a,
      );
  const outcomes = group(ends, (index) => [judge(worlds[index] as World)]);
  const brokenAt = (index: number) => (worlds[index] as World).past.broken;
  const brokenEnds = group(ends, (index) => [
    ...new Set([
      ...brokenAt(index),
      ...listBrokenAtEnd(worlds[index] as World, explored.rules.policy),
    ]),
  ]);
  const broken = group(all, brokenAt);
  const endless = findEndless(edges);
  return {
    cyclic,
    schedules: sum(ends),
    outcomes: mapValues(outcomes, (list) => ({
      ...findBest(list),
      losses: Math.min(...list.map((index) => (worlds[index] as World).used.losses)),
      schedules: sum(list),
      byFaults:
        ways &&
        Array.from({ length: countFaults(budget) + 1 }, (_, faults) =>
          list
            .filter((index) => faultsAt(index) === faults)
            .reduce((total, index) => total + (ways[index] ?? 0n), 0n),
        ),
    })),
    properties: mapValues({ ...broken, ...brokenEnds }, (list, id) => ({
      ...findBest([...list, ...(broken[id] ?? [])]),
      schedules: sum(brokenEnds[id] ?? []),
    })),
    endless: endless.length === 0 ? null : findBest(endless),
  };
}

function restrict({ worlds, edges, depths }: Explored, budget: Faults) {
  const isWithin = ({ used }: World) =>
    Object.entries(used).every(([kind, number]) => number <= budget[kind as keyof Faults]);
  const numbers = new Map<number, number>();
  worlds.forEach((world, index) => {
    if (isWithin(world)) numbers.set(index, numbers.size);
  });
  const kept = [...numbers.keys()];
  return {
    worlds: kept.map((index) => worlds[index] as World),
    depths: kept.map((index) => depths[index] ?? 0),
    edges: kept.map((index) => (edges[index] ?? []).flatMap((target) => numbers.get(target) ?? [])),
  };
}

function group(list: readonly number[], namesOf: (index: number) => readonly string[]) {
  const groups: Record<string, number[]> = {};
  for (const index of list) for (const name of namesOf(index)) (groups[name] ??= []).push(index);
  return groups;
}

function mapValues<A, B>(values: Readonly<Record<string, A>>, map: (value: A, id: string) => B) {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, map(value, id)]));
}
