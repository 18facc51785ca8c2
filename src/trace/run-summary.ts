import type { Metrics, Trace } from './trace';

/** What a run comes to, without its records: what is asked of thousands of runs. */
export interface RunSummary {
  /** An outcome id of the catalogue; null when a limit stopped the run. */
  readonly outcome: string | null;
  readonly metrics: Metrics;
  /** Ids of the properties that the run broke. */
  readonly broken: readonly string[];
}

/** What is said of a finished run. */
export type Verdict = Pick<Trace, 'outcome' | 'metrics' | 'properties'>;

export function summarize({ outcome, metrics, properties }: Verdict): RunSummary {
  const broken = properties.filter(({ holds }) => !holds).map(({ id }) => id);
  return { outcome, metrics, broken };
}
