import type { Limit } from '../../../lib/limits';
import { LIMITS } from '../../../lib/limits';
import { NumberList } from '../growing';
import { Graph } from '../search/graph';
import type { Search } from '../search/search';
import { StateTable } from '../search/state-table';
import type { Touch } from './independence';
import { describeTouch, isDependent } from './independence';

/**
 * The graph in which every class of essentially equal orders is exactly one path (sleep sets, Godefroid 1996). A node is a
 * state together with the steps that "sleep" in it: those that were tried before and do not depend on what came since, so
 * that taking them now would only repeat a class in another order.
 */
export class SleepGraph {
  readonly graph = new Graph();
  /** By edge: the edge of the search that it takes. */
  readonly searchEdges = new NumberList();
  /** Nodes whose state is an end. */
  readonly ends: number[] = [];
  stoppedBy: Limit | null = null;
  private readonly table = new StateTable();
  /** State of the search by node. */
  private readonly states = new NumberList();
  private readonly search: Search;
  private readonly bytes = new Uint8Array(256);
  private readonly limit: number;

  constructor(search: Search, limit: number) {
    this.search = search;
    this.limit = limit;
    this.intern(0, []);
  }

  get isDone(): boolean {
    return this.stoppedBy !== null || this.graph.count === this.table.count;
  }

  stateOf(node: number): number {
    return this.states.get(node);
  }

  expand(): void {
    const { graph, search } = this;
    const node = graph.count;
    const asleep = this.readSleep(node);
    const state = this.stateOf(node);
    graph.beginNode();
    search.load(state);
    const steps = [...search.world.steps.subarray(0, search.world.stepCount)];
    if (steps.length === 0) this.ends.push(node);
    const touches = new Map(steps.map((step) => [step, describeTouch(search.world, step)]));
    const tried = [...asleep];
    steps.forEach((step, index) => {
      if (asleep.includes(step)) return;
      const edge = search.graph.firstEdge(state) + index;
      const target = search.graph.targets.get(edge);
      graph.addEdge(this.intern(target, listAsleep(tried, step, touches)));
      this.searchEdges.push(edge);
      tried.push(step);
    });
    if (this.table.count > this.limit)
      this.stoppedBy = { ...LIMITS.exploredStates, value: this.limit };
  }

  private intern(state: number, asleep: readonly number[]): number {
    let length = 0;
    for (const number of [state, ...asleep.toSorted((a, b) => a - b)])
      for (let shift = 0; shift < 32; shift += 8) this.bytes[length++] = (number >>> shift) & 255;
    const known = this.table.count;
    const node = this.table.intern(this.bytes, length);
    if (node === known) this.states.push(state);
    return node;
  }

  private readSleep(node: number): number[] {
    const length = this.table.read(node, this.bytes);
    const view = new DataView(this.bytes.buffer, 0, length);
    return Array.from({ length: length / 4 - 1 }, (_, index) =>
      view.getUint32(index * 4 + 4, true),
    );
  }
}

/** What was tried before and does not depend on the step sleeps on; anything else wakes up. */
function listAsleep(
  tried: readonly number[],
  step: number,
  touches: ReadonlyMap<number, Touch>,
): number[] {
  const taken = touches.get(step);
  return tried.filter((other) => {
    const touch = touches.get(other);
    return taken !== undefined && touch !== undefined && !isDependent(touch, taken);
  });
}
