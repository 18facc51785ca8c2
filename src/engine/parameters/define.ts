import type { ChoiceParameter, DurationParameter } from '../../trace/catalogue';

export const MILLISECOND = 1000;
export const SECOND = 1_000_000;

/** For values that no document gives. */
const ASSUMED = 'assumed by us';

interface DurationText {
  readonly title: string;
  readonly help: string;
  readonly source?: string;
  readonly alias?: string;
}

interface DurationRange {
  readonly defaultMicros: number;
  readonly minMicros?: number;
  readonly maxMicros: number;
}

/** Gives a group's durations their common heading. */
export function defineDurations(
  group: string,
  list: Readonly<Record<string, DurationText & DurationRange>>,
): DurationParameter[] {
  return Object.entries(list).map(([id, duration]) => ({
    kind: 'duration',
    id,
    title: duration.title,
    help: duration.help,
    source: duration.source ?? ASSUMED,
    group,
    ...(duration.alias === undefined ? {} : { alias: duration.alias }),
    minMicros: duration.minMicros ?? 0,
    maxMicros: duration.maxMicros,
    defaultValue: duration.defaultMicros,
  }));
}

export function defineChoice(choice: Omit<ChoiceParameter, 'kind' | 'group'>): ChoiceParameter {
  return { kind: 'choice', group: 'Decisions', ...choice };
}
