/**
 * What to run: small, plain, and all that is needed to get the very same trace again. The URL, the undo list, a saved
 * figure and the command line hold this and nothing derived from it.
 */
export interface RunSpec {
  readonly version: 1;
  /** A scenario id of the catalogue. */
  readonly scenario: string;
  /** Only values that differ from the scenario's own: durations in µs, counts as numbers, choices by option id. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly seed: number;
  /** Faults in order, in their text form (`drop:vm-running#1`); see trace/edits.ts. */
  readonly edits: readonly string[];
}

export type ParameterValue = number | string;

export function createRunSpec(scenario: string): RunSpec {
  return { version: 1, scenario, values: {}, seed: 1, edits: [] };
}
