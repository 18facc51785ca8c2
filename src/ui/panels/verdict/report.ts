import type { AppState } from '../../../store/state';
import { getTrace } from '../../../store/selectors';
import { hashTrace } from '../../../trace/hash-trace';

/** What a bug report needs to see the same thing again: the RunSpec, what went wrong, the digest of the last good trace. */
export function formatReport(state: AppState, message: string): string {
  const trace = getTrace(state);
  const lastTrace = trace === null ? null : { spec: trace.spec, hash: hashTrace(trace) };
  return `${JSON.stringify({ spec: state.spec, message, lastTrace }, null, 2)}\n`;
}
