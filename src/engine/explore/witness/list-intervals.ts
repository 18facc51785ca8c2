import type { ExploreStepKind } from '../../../trace/answers/exploration';
import type { Sent, ToldStep } from '../search/describe-path';

/** A message of the path: the steps at which it is sent and taken. */
export interface Flight {
  readonly sent: Sent;
  readonly from: number;
  /** Null: later than the last step. */
  readonly to: number | null;
}

/** A timer or a work of the path. */
export interface Interval {
  /** What its length is called. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** It would have lasted longer. */
  readonly isCut: boolean;
  /** It may have another length by a fault: a time-out that is early, or the pause before a keep-alive. */
  readonly mayShift: boolean;
}

/** Work of a node before it sends: by the message that waits for it. */
export const WORK_BEFORE: Readonly<Record<string, string>> = {
  'associate-rsp': 'associate',
  'deassociate-rsp': 'deassociate',
  'pull-completed': 'apply',
  'pull-status-rsp': 'apply',
};

export function listFlights(told: readonly ToldStep[]): Flight[] {
  const takenAt = new Map(told.map(({ taken }, step) => [taken, step]));
  return told.flatMap((entry, from) =>
    entry.sent.map((sent) => ({ sent, from, to: takenAt.get(sent) ?? null })),
  );
}

export function mayShift(kind: ExploreStepKind | 'cut', timer: string): boolean {
  return kind === 'early' || (kind === 'expire' && timer === 'reinit-keep-alive');
}

/** Timers that still run after the last step end later. */
export function listTimers(told: readonly ToldStep[]): Interval[] {
  const found: Interval[] = [];
  const open = new Map<string, Pick<Interval, 'id' | 'from'>>();
  const close = (key: string, to: number, kind: ExploreStepKind | 'cut'): void => {
    const timer = open.get(key);
    const isCut = kind === 'cut';
    if (timer !== undefined)
      found.push({ ...timer, to, isCut, mayShift: mayShift(kind, timer.id) });
    open.delete(key);
  };
  told.forEach(({ step: { kind, node, name }, armed, begun, cancelled }, index) => {
    for (const timer of begun) open.set(`${timer.node} ${timer.id}`, { id: timer.id, from: index });
    if (kind === 'expire' || kind === 'early') close(`${node} ${name}`, index, kind);
    for (const id of cancelled) close(`${node} ${id}`, index, 'cut');
    for (const id of armed) open.set(`${node} ${id}`, { id, from: index });
  });
  for (const key of open.keys()) close(key, told.length - 1, 'cut');
  return found;
}

/** Works whose end is a step of its own, as it is with a wire: what waits for them leaves in the order in which they began. */
export function listWorks(told: readonly ToldStep[]): Interval[] {
  const found: Interval[] = [];
  const begun = new Map<string, number[]>();
  told.forEach(({ step: { kind, node, name }, works }, index) => {
    if (kind === 'crash')
      for (const key of begun.keys()) if (key.startsWith(`${node} `)) begun.delete(key);
    if (kind === 'work') {
      const id = WORK_BEFORE[name] ?? name;
      const waiting = begun.get(`${node} ${id}`) ?? [];
      // The last one stays: who asks later waits for the same work.
      const from = waiting.length > 1 ? waiting.shift() : waiting[0];
      if (from !== undefined) found.push({ id, from, to: index, isCut: false, mayShift: false });
    }
    for (const id of works) {
      const key = `${node} ${id}`;
      begun.set(key, [...(begun.get(key) ?? []), index]);
    }
  });
  return found;
}
