import { LIMITS } from '../../../lib/limits';
import type { Search } from '../search/search';
import type { Chart } from './chart';
import type { FollowerInput } from './follower';
import { Follower } from './follower';
import type { Inequality, Sum } from './linear';
import { LimitMet } from './meter';
import type { Reactions } from './reactions';
import type { Scene } from './scene';
import type { Slice } from './slice';

/** Conditions under which a run goes a certain way, and how it ends then. */
export interface Cell {
  readonly outcome: string;
  readonly conditions: readonly Inequality[];
}

/** What can happen at all values of a slice; or it must be split at `split` first. */
export interface Found {
  readonly cells: readonly Cell[];
  readonly split: Sum | null;
}

export interface Question {
  readonly search: Search;
  readonly chart: Chart;
  readonly reactions: Reactions;
  /** Whether equal times are told too. */
  readonly hasTies: boolean;
  /** The parameter that gives the length of a message, timer or work. */
  lengthOf(id: string): Sum;
}

/**
 * Follows the engine with sums of parameters in place of times. Which step comes next depends on the values: each one that
 * can be first is followed, on condition that it is, and what contradicts itself is not followed on. A way ends where all
 * that may still come leads to one outcome. A cell holds all values at which its way is taken; where two times are equal,
 * it may hold more.
 */
export function* listCells(question: Question, slice: Slice): Generator<void, Found> {
  const { search, chart, reactions } = question;
  const input: FollowerInput = {
    rulebook: search.rulebook,
    reactions,
    slice,
    lengthOf: (id) => question.lengthOf(id),
  };
  const follower = new Follower(input);
  const cells: Cell[] = [];
  const open = follower.start();
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    yield;
    const outcome = chart.outcomeOf(scene.state);
    if (outcome === null) open.push(...followAll(follower, chart, scene));
    else cells.push({ outcome, conditions: scene.conditions });
    if (follower.split !== null) return { cells: [], split: follower.split };
    if (cells.length + open.length >= LIMITS.timedOrders.value)
      throw new LimitMet(LIMITS.timedOrders);
  }
  return { cells, split: null };
}

function followAll(follower: Follower, chart: Chart, scene: Scene): Scene[] {
  const choice = chart.choose(scene.state);
  return choice.flatMap((step) => follower.follow(scene, choice, step));
}
