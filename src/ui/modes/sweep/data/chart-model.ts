import type { OutcomeLook } from './outcome-looks';

/** A chart as numbers and words: what is drawn, what a screen reader says, and the table that says the same. */
export interface ChartModel {
  /** Distinguishes its bars from those of other charts. */
  readonly id: string;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly cells: readonly Cell[];
  /** A curve in the same scales; empty: none. */
  readonly line: readonly (readonly [number, number])[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** A bar or field with the runs that it stands for. */
export interface Cell {
  readonly key: string;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly look: CellLook;
  /** What it is, for the list of its runs: "Downtime 200 ms to 250 ms". */
  readonly title: string;
  readonly rows: readonly number[];
}

export type CellLook =
  | { readonly kind: 'outcome'; readonly outcome: OutcomeLook; readonly strength: number }
  /** From 0, nothing, to 1. */
  | { readonly kind: 'amount'; readonly strength: number }
  | { readonly kind: 'none' };

/** Marks the place of a cell among the cells of all charts. */
export function describeCell({ title, rows }: Cell): string {
  return `${title}: ${rows.length === 1 ? '1 run' : `${rows.length} runs`}`;
}
