import { createShortener } from './shorten';
import { beginWorld, listNext } from './step-world';
import type { Faults, Rules, World } from './world';

/** Every world that can be reached, in the order of its distance from the start. */
export interface Explored {
  readonly rules: Rules;
  readonly worlds: readonly World[];
  /** Of each world: the worlds that its steps lead to, one entry for each step. */
  readonly edges: readonly (readonly number[])[];
  /** Of each world: the fewest steps that lead there. */
  readonly depths: readonly number[];
}

/**
 * A second explorer, as simple as it can be and independent of the real one: whole worlds as plain objects, their JSON as
 * key, every step by XState's own `transition`. Slow, and easy to hold against design/flows.md line by line.
 */
export function exploreWorlds(rules: Rules, most: Faults): Explored {
  const keyOf = createKeys();
  const worlds = [beginWorld(rules)];
  const depths = [0];
  const known = new Map(worlds.map((world, index) => [keyOf(world), index]));
  const edges: number[][] = [];
  for (let index = 0; index < worlds.length; index++) {
    const world = worlds[index];
    if (world === undefined) break;
    const targets = listNext(rules, world, most).map((next) => {
      const key = keyOf(next);
      const target = known.get(key) ?? worlds.push(next) - 1;
      known.set(key, target);
      depths[target] ??= (depths[index] ?? 0) + 1;
      return target;
    });
    edges.push(targets);
  }
  return { rules, worlds, edges, depths };
}

/** A world as text: the JSON of each part stands there by its number. */
function createKeys(): (world: World) => string {
  const shorten = createShortener();
  return ({ nodes, queues, timers, past, down, used }) => {
    const parts = [...Object.values(nodes), timers, past, used, ...Object.values(queues)];
    return [...parts.map(shorten), ...Object.keys(queues), down].join(' ');
  };
}
