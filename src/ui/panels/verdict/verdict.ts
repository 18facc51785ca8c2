import { formatSpan } from '../../../lib/time';
import type { Catalogue, FigureId, OutcomeInfo } from '../../../trace/catalogue';
import type { RunState } from '../../../store/state';
import type { Metrics, Trace } from '../../../trace/trace';

/** How the run ended, for the strip above the ladder and for the screen reader. */
export type Verdict =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'outcome'; readonly tone: OutcomeInfo['tone']; readonly title: string; readonly sentence: string; readonly missed?: OutcomeInfo['missed'] }
  /** The engine failed or stopped at a limit. */
  | { readonly kind: 'error'; readonly title: string; readonly message: string }; // prettier-ignore

export function getVerdict(run: RunState, catalogue: Catalogue | null): Verdict {
  if (run.kind === 'starting') return { kind: 'waiting' };
  if (run.kind === 'failed')
    return { kind: 'error', title: 'The run failed', message: run.message };
  const { end, outcome: id } = run.trace;
  if (end.kind === 'limit')
    return { kind: 'error', title: 'Stopped at a limit', message: end.message };
  const outcome = catalogue?.outcomes.find((o) => o.id === id);
  if (!outcome) return { kind: 'error', title: 'Unknown outcome', message: String(id) };
  const { tone, title, sentence, missed } = outcome;
  return { kind: 'outcome', tone, title, sentence, ...(missed && { missed }) };
}

/** "none" when the VM never stopped, "no end" when it never ran again. */
export function formatDowntime({ downtimeMicros, stoppedAtMicros }: Metrics): string {
  if (stoppedAtMicros === null) return 'none';
  return downtimeMicros === null ? 'no end' : formatSpan(downtimeMicros);
}

export interface CheckCount {
  readonly holding: number;
  readonly all: number;
}

export function countChecks(trace: Trace): CheckCount {
  const holding = trace.properties.filter((property) => property.holds).length;
  return { holding, all: trace.properties.length };
}

/** The whole verdict as one sentence after another, for the status that a screen reader reads after a run. */
export function describeVerdict(
  verdict: Verdict,
  trace: Trace | null,
  figures: readonly FigureId[],
): string {
  if (verdict.kind === 'waiting') return 'Starting';
  if (verdict.kind === 'error') return `${verdict.title}. ${verdict.message}`;
  if (trace === null) return '';
  const { metrics } = trace;
  const { holding, all } = countChecks(trace);
  const lost = metrics.lostMessages > 0 ? `, ${metrics.lostMessages} lost` : '';
  return [
    `${verdict.title}: ${verdict.sentence}`,
    ...(figures.includes('downtime') ? [`Downtime ${formatDowntime(metrics)}`] : []),
    `${metrics.sentMessages} messages${lost}`,
    `${holding} of ${all} checks hold`,
  ].join('. ');
}
