import { assert } from '../../lib/assert';
import { describeProblems } from '../../lib/result';
import { checkRunSpec } from '../../trace/check-run-spec';
import { parseValue } from '../../trace/parameters';
import type { TraceRecord } from '../../trace/records';
import { getRecords } from '../../trace/records';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import { catalogue } from '../catalogue';
import { simulate } from '../simulate';

interface RunOptions {
  /** Durations as text (`2.4s`), choices by id. */
  readonly values?: Readonly<Record<string, string>>;
  readonly edits?: readonly string[];
  readonly seed?: number;
}

/** A RunSpec as a reader would write it; refuses what the catalogue does not know. */
export function createSpec(scenario: string, options: RunOptions = {}): RunSpec {
  const { values = {}, edits = [], seed = 1 } = options;
  const read = Object.entries(values).map(([id, text]) => {
    const parameter = catalogue.parameters.find((one) => one.id === id);
    const value = parameter === undefined ? null : parseValue(parameter, text);
    return [id, value?.ok === true ? value.value : text] as const;
  });
  const checked = checkRunSpec(
    { version: 1, scenario, values: Object.fromEntries(read), seed, edits },
    catalogue,
  );
  assert(checked.ok, `scenario ${scenario}`);
  assert(checked.warnings.length === 0, describeProblems(checked.warnings));
  return checked.value;
}

export function run(scenario: string, options: RunOptions = {}): Trace {
  return simulate(createSpec(scenario, options));
}

/** Of a scenario that has only one VSI, lines need not name it: ` (M=1, VSI 11111111…)` becomes ` (M=1)`. */
export function cutVsi(line: string): string {
  return line.replace(/ \(VSI [^,)]+\)/, '').replace(/, VSI [^,)]+\)/, ')');
}

/** Records as short lines (`8.5005 s source-host sent vm-stopped#1`), those of a kind or all. */
export function listLines(trace: Trace, filter: (record: TraceRecord) => boolean): string[] {
  return getRecords(trace)
    .filter(filter)
    .map((record) => {
      const node = record.node === null ? '' : (trace.nodes[record.node]?.id ?? '');
      const ordinal = record.ordinal === null ? '' : `#${record.ordinal}`;
      const text = record.text === '' ? '' : ` (${record.text})`;
      const parts = [`${record.atMicros / 1000}ms`, node, record.kind, `${record.name}${ordinal}`];
      return `${parts.filter((part) => part !== '').join(' ')}${text}`;
    });
}

/** Ids of the properties that a run breaks. */
export function listBroken(trace: Trace): string[] {
  return trace.properties.filter(({ holds }) => !holds).map(({ id }) => id);
}
