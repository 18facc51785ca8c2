import { formatSpan } from '../lib/time';
import type { CaptureInfo, Trace } from '../trace/trace';

export interface Caption {
  /** How it ended. */
  readonly title: string;
  /** Downtime, total, messages, checks: one short text each. */
  readonly facts: readonly string[];
}

/** The verdict of a run in a line, made from the trace alone: files know no catalogue. */
export function describeOutcome(trace: Trace): Caption {
  const { metrics, properties, capture } = trace;
  if (capture !== undefined) return describeCapture(trace, capture);
  const broken = properties.filter((property) => !property.holds).length;
  const lost = metrics.lostMessages > 0 ? ` (${metrics.lostMessages} lost)` : '';
  return {
    title: describeEnd(trace),
    facts: [
      describeDowntime(trace),
      `total ${formatSpan(metrics.totalMicros)}`,
      `${metrics.sentMessages} messages${lost}`,
      `${properties.length - broken} of ${properties.length} checks hold`,
    ],
  };
}

function describeCapture({ metrics, end }: Trace, capture: CaptureInfo): Caption {
  const { frameCount, otherCount } = capture;
  const other = otherCount > 0 ? ` (${otherCount} not EVB, not drawn)` : '';
  return {
    title: end.kind === 'limit' ? end.message : 'Capture',
    facts: [`total ${formatSpan(metrics.totalMicros)}`, `${frameCount} frames${other}`],
  };
}

function describeEnd({ outcome, end }: Trace): string {
  if (end.kind === 'limit') return end.message;
  const words = (outcome ?? 'unknown end').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function describeDowntime({ metrics }: Trace): string {
  if (metrics.stoppedAtMicros === null) return 'no downtime';
  return metrics.downtimeMicros === null
    ? 'downtime without end'
    : `downtime ${formatSpan(metrics.downtimeMicros)}`;
}
