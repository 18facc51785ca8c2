import { assert, assertDefined } from '../../../lib/assert';
import { describeTouch } from '../classes/independence';
import { markReaching } from '../search/graph';
import type { Effect } from '../../kernel/effects';
import type { Search } from '../search/search';
import type { Reactions } from './reactions';

export interface ChartStep {
  /** As the search has it: what kind of step, and of what. */
  readonly code: number;
  readonly target: number;
  readonly node: number;
  /** All that it does, as a text to compare. */
  readonly effects: string;
  /** The directions in which its node sends, and the timers and works that begin or end with it. */
  readonly touches: readonly string[];
  /** Makes a VM run or stop. */
  readonly isVisible: boolean;
}

/** What may be taken next: whatever else happens first does not concern these, only which of them is first matters. */
export type Choice = readonly ChartStep[];

/** What a finished search without faults tells of the future of each of its states. */
export class Chart {
  private readonly rows: readonly (readonly ChartStep[])[];
  private readonly outcomes: ReadonlyMap<string, Uint8Array>;
  private readonly choices: (Choice | undefined)[] = [];
  private readonly reached: (ReadonlySet<number> | undefined)[] = [];

  constructor(rows: readonly (readonly ChartStep[])[], outcomes: ReadonlyMap<string, Uint8Array>) {
    this.rows = rows;
    this.outcomes = outcomes;
  }

  /** The outcome, when all ways from here have the same. */
  outcomeOf(state: number): string | null {
    const possible = [...this.outcomes].filter(([, marks]) => marks[state] === 1);
    assert(possible.length > 0, 'without faults every run ends');
    return possible.length === 1 ? (possible[0]?.[0] ?? null) : null;
  }

  /**
   * All that may come next, or only some if nothing that happens before them can touch what they do (a persistent set:
   * Godefroid 1996). Never a part of a loop: there times must tell how often it goes round.
   */
  choose(state: number): Choice {
    return (this.choices[state] ??= this.findChoice(state));
  }

  private findChoice(state: number): Choice {
    const all = this.getSteps(state);
    const sets = listSubsets(all).toSorted((a, b) => a.length - b.length);
    const smallest = sets.find(
      (steps) =>
        steps.every(({ target }) => !this.reach(target).has(state)) && this.isApart(state, steps),
    );
    return smallest ?? all;
  }

  /** Whether nothing that depends on these steps happens as long as none of them does and the outcome is open. */
  private isApart(from: number, chosen: Choice): boolean {
    const codes = new Set(chosen.map(({ code }) => code));
    const seen = new Set([from]);
    for (const state of seen)
      for (const step of this.getSteps(state)) {
        if (codes.has(step.code)) continue;
        if (chosen.some((own) => this.isDependent(own, step))) return false;
        if (this.outcomeOf(step.target) === null) seen.add(step.target);
      }
    return true;
  }

  /** Whether it can matter which comes first: for what each does and when, or for the state after both. */
  private isDependent(a: ChartStep, b: ChartStep): boolean {
    if (a.isVisible && b.isVisible) return true;
    if (a.node !== b.node) return false;
    if (a.touches.some((name) => b.touches.includes(name))) return true;
    const [aLater, bLater] = [this.findStep(b.target, a.code), this.findStep(a.target, b.code)];
    if (aLater === undefined || bLater === undefined || aLater.target !== bLater.target)
      return true;
    return aLater.effects !== a.effects || bLater.effects !== b.effects;
  }

  private findStep(state: number, code: number): ChartStep | undefined {
    return this.getSteps(state).find((step) => step.code === code);
  }

  private reach(from: number): ReadonlySet<number> {
    const known = this.reached[from];
    if (known !== undefined) return known;
    const seen = new Set([from]);
    for (const state of seen) for (const { target } of this.getSteps(state)) seen.add(target);
    this.reached[from] = seen;
    return seen;
  }

  private getSteps(state: number): readonly ChartStep[] {
    return assertDefined(this.rows[state], 'state');
  }
}

export function* createChart(search: Search, reactions: Reactions): Generator<void, Chart> {
  const { world, graph } = search;
  const rows: ChartStep[][] = [];
  for (let state = 0; state < graph.count; state++) {
    search.load(state);
    const codes = [...world.steps.subarray(0, world.stepCount)];
    const first = graph.firstEdge(state);
    rows.push(
      codes.map((code, index) => {
        const { node, isVisible } = describeTouch(world, code);
        const effects = reactions.list(state, code);
        return {
          code,
          node,
          isVisible,
          effects: JSON.stringify(effects),
          touches: effects.flatMap(nameTouched),
          target: graph.targets.get(first + index),
        };
      }),
    );
    yield;
  }
  const outcomes = new Map<string, Uint8Array>();
  for (const id of new Set(search.ends.map(({ outcome }) => outcome))) {
    const ends = search.ends.filter(({ outcome }) => outcome === id).map(({ state }) => state);
    outcomes.set(id, yield* markReaching(graph, ends));
  }
  return new Chart(rows, outcomes);
}

/** Of a few things: all sets of them but the empty one. */
function listSubsets<T>(things: readonly T[]): T[][] {
  return things
    .reduce<T[][]>((sets, thing) => [...sets, ...sets.map((set) => [...set, thing])], [[]])
    .filter((set) => set.length > 0);
}

function nameTouched(effect: Effect): string[] {
  if (effect.type === 'arm' || effect.type === 'cancel') return [`timer ${effect.params.timer}`];
  if (effect.type === 'work') return [`work ${effect.params.work}`];
  if (effect.type !== 'send') return [];
  const { to, after } = effect.params;
  return [`to ${to}`, ...(after === undefined ? [] : [`work ${after}`])];
}
