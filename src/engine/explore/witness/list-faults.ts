import { formatDuration } from '../../../lib/time';
import { TIMER_FORMULAS } from '../../../wire/lldp/exponents';
import type { ToldStep } from '../search/describe-path';
import type { FoundTimes } from './find-times';
import { mayShift } from './list-intervals';

/** The faults of a path, as texts. */
export function listFaults(told: readonly ToldStep[], { at }: FoundTimes): string[] {
  return told.flatMap(({ step, edit }, index) => {
    if (edit !== '') return [edit];
    if (step.kind !== 'crash') return [];
    const back = told.findIndex((other, later) => later > index && other.step.kind === 'restart');
    const micros = at[index] ?? 0;
    const down = back < 0 ? '' : `:${formatDuration((at[back] ?? 0) - micros)}`;
    return [`crash:${step.node}@${formatDuration(micros)}${down}`];
  });
}

/** A time-out that expires early has the length that the order gives it, where that is not its own; so has the pause before a keep-alive. */
export function listEarly(told: readonly ToldStep[], { at, exponents }: FoundTimes): string[] {
  return told.flatMap(({ step: { kind, node, name, ordinal } }, index) => {
    if (!mayShift(kind, name)) return [];
    const from = told.findLastIndex(
      ({ step, armed, begun }, earlier) =>
        earlier < index &&
        ((step.node === node && armed.includes(name)) ||
          begun.some((timer) => timer.node === node && timer.id === name)),
    );
    const formula = TIMER_FORMULAS[name as keyof typeof TIMER_FORMULAS];
    const micros = (at[index] ?? 0) - (at[from] ?? 0) - formula(exponents);
    if (micros === 0) return [];
    return [`shift:${name}#${ordinal}:${micros > 0 ? '+' : ''}${formatDuration(micros)}`];
  });
}
