import type { TraceRecord } from '../../trace/records';
import type { PropertyInfo } from '../../trace/catalogue';
import type { RunFacts } from './run-facts';

/** A rule that every run is checked against, from the finished trace alone. */
export interface PropertyDefinition {
  readonly info: PropertyInfo;
  /** What breaks it, in order; nothing when it holds. */
  check(facts: RunFacts): readonly Breach[];
}

export interface Breach {
  readonly record: TraceRecord;
  /** What happened, one sentence. */
  readonly reason: string;
}

export function defineProperty(definition: PropertyDefinition): PropertyDefinition {
  return definition;
}
