import type { Limit } from '../../../lib/limits';
import { LIMITS } from '../../../lib/limits';
import { NumberList } from '../growing';
import type { Budget } from '../rules/budget';
import { countUsed } from '../rules/budget';
import { judge, listBrokenAtEnd } from '../rules/judge';
import type { Rulebook } from '../rules/rulebook';
import { World } from '../rules/world';
import { Graph } from './graph';
import { StateTable } from './state-table';

/** How far a search may go; each is a limit of lib/limits.ts. */
export interface SearchLimits {
  readonly states: number;
  readonly bytes: number;
}

/** A way to show something: a path from the start to `state`, and from there one more step unless `step` is −1. */
export interface Way {
  readonly state: number;
  readonly step: number;
  readonly faults: number;
  readonly losses: number;
  readonly depth: number;
}

/** A state in which nothing can happen any more. */
export interface End {
  readonly state: number;
  readonly outcome: string;
  readonly faults: number;
  readonly losses: number;
  readonly broken: number;
}

/**
 * Breadth first over all states that the rules allow: every state once, in the order of its distance from the start, with
 * the state that led to it first. So the way back over `parents` is a shortest one.
 */
export class Search {
  readonly rulebook: Rulebook;
  readonly world: World;
  readonly table = new StateTable();
  readonly graph = new Graph();
  readonly parents = new NumberList();
  readonly ends: End[] = [];
  /** By edge: the properties that this step breaks. Most steps break none. */
  readonly brokenByEdge = new Map<number, number>();
  /** By property number: the way with the fewest faults, of these the shortest. */
  readonly breaches: (Way | undefined)[] = [];
  /** By outcome, likewise. */
  readonly arrivals = new Map<string, Way>();
  /** By outcome: the fewest losses with which it happens. */
  readonly leastLosses = new Map<string, number>();
  depth = 0;
  stoppedBy: Limit | null = null;
  private readonly budget: Budget;
  private readonly limits: SearchLimits;
  /** States below this number are `depth` or fewer steps away. */
  private levelEnd = 1;

  constructor(rulebook: Rulebook, budget: Budget, limits: SearchLimits) {
    this.rulebook = rulebook;
    this.world = new World(rulebook);
    this.budget = budget;
    this.limits = limits;
    this.world.begin(budget);
    this.table.intern(this.world.bytes, this.world.encode());
    this.parents.push(0);
  }

  get isDone(): boolean {
    return this.stoppedBy !== null || this.graph.count === this.table.count;
  }

  get bytes(): number {
    return this.table.bytes + this.graph.bytes + this.parents.bytes;
  }

  /** Loads a state into the world. */
  load(state: number): void {
    this.world.load(this.table.read(state, this.world.bytes));
  }

  /** Takes every step of the next state. */
  expand(): void {
    const { graph, world } = this;
    const state = graph.count;
    if (state === this.levelEnd) {
      this.depth++;
      this.levelEnd = this.table.count;
    }
    this.load(state);
    graph.beginNode();
    if (world.isQuiet) this.arrive(state);
    for (let index = 0; index < world.stepCount; index++) this.follow(state, index);
    this.checkLimits();
  }

  private follow(state: number, index: number): void {
    const { world, table, graph } = this;
    const step = world.steps[index] ?? 0;
    world.take(step);
    const known = table.count;
    const target = table.intern(world.bytes, world.encode());
    if (target === known) this.parents.push(state);
    if (world.broken !== 0) this.note(state, step);
    graph.addEdge(target);
  }

  private note(state: number, step: number): void {
    const { world, graph } = this;
    this.brokenByEdge.set(graph.targets.length, world.broken);
    const used = countUsed(this.budget, world.there.flags);
    this.noteBreaches(world.broken, { state, step, ...used, depth: this.depth + 1 });
  }

  private noteBreaches(mask: number, way: Way): void {
    this.rulebook.properties.forEach((_, property) => {
      if ((mask & (1 << property)) === 0) return;
      if (isBetter(way, this.breaches[property])) this.breaches[property] = way;
    });
  }

  private arrive(state: number): void {
    const { world, rulebook } = this;
    const { locals, flags } = world.here;
    const outcome = judge(rulebook, locals, flags);
    const used = countUsed(this.budget, flags);
    const broken = listBrokenAtEnd(rulebook, locals, flags).reduce((mask, id) => {
      const bit = rulebook.properties.indexOf(id);
      return bit < 0 ? mask : mask | (1 << bit);
    }, 0);
    this.ends.push({ state, outcome, faults: used.faults, losses: used.losses, broken });
    const least = this.leastLosses.get(outcome) ?? Infinity;
    this.leastLosses.set(outcome, Math.min(least, used.losses));
    const way = { state, step: -1, ...used, depth: this.depth };
    if (isBetter(way, this.arrivals.get(outcome))) this.arrivals.set(outcome, way);
    this.noteBreaches(broken, way);
  }

  private checkLimits(): void {
    const { states, bytes } = this.limits;
    if ((this.graph.count & 255) !== 0 && this.table.count <= states) return;
    if (this.table.count > states) this.stoppedBy = { ...LIMITS.exploredStates, value: states };
    else if (this.bytes > bytes) this.stoppedBy = { ...LIMITS.exploredBytes, value: bytes };
  }
}

export function isBetter(way: Way, other: Way | undefined): boolean {
  if (other === undefined) return true;
  if (way.faults !== other.faults) return way.faults < other.faults;
  return way.depth < other.depth;
}
