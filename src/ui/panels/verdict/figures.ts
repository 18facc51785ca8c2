import { formatSpan } from '../../../lib/time';
import type { FigureId } from '../../../trace/catalogue';
import type { Message } from '../../../trace/queries/messages';
import type { Trace } from '../../../trace/trace';
import { formatDowntime } from './verdict';

/** One figure of a run: its name and its value in words. */
export interface FigureText {
  readonly id: FigureId;
  readonly name: string;
  readonly value: string;
  /** Said smaller, behind the value. */
  readonly aside: string;
}

const NAMES: Readonly<Record<FigureId, string>> = {
  downtime: 'Downtime',
  total: 'Total',
  messages: 'Messages',
  retransmissions: 'Sent again',
  state: 'State',
};

/** The figures that mean something for this kind of run; the catalogue says which. */
export function listFigures(
  trace: Trace,
  messages: readonly Message[],
  ids: readonly FigureId[],
): FigureText[] {
  const { metrics } = trace;
  const values: Readonly<Record<FigureId, () => string>> = {
    downtime: () => formatDowntime(metrics),
    total: () => formatSpan(metrics.totalMicros),
    messages: () => String(metrics.sentMessages),
    retransmissions: () => String(countRetransmissions(messages)),
    state: () => (metrics.stateTransferred ? 'transferred' : 'not transferred'),
  };
  const lost = metrics.lostMessages > 0 ? `${metrics.lostMessages} lost` : '';
  return ids.map((id) => ({
    id,
    name: NAMES[id],
    value: values[id](),
    aside: id === 'messages' ? lost : '',
  }));
}

/** Sendings of a message that had been sent before; copies that a fault made are none. */
function countRetransmissions(messages: readonly Message[]): number {
  const originals = messages.filter(({ isCopy }) => !isCopy);
  return originals.length - new Set(originals.map(({ label, from }) => `${label} ${from}`)).size;
}
