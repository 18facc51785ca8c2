import type { Deviation } from '../../trace/answers/conformance';
import type { Trace } from '../../trace/trace';

/** One or more deviations of one node at one record, as one mark. */
export interface LadderDeviation {
  readonly node: number;
  readonly atMicros: number;
  readonly record: number;
  /** All of them are listed quirks. */
  readonly isListed: boolean;
  /** What it is about, for the label and for screen readers. */
  readonly title: string;
}

export function placeDeviations(
  { records }: Trace,
  deviations: readonly Deviation[],
): LadderDeviation[] {
  const groups = new Map<string, Deviation[]>();
  for (const deviation of deviations) {
    const key = `${deviation.record} ${deviation.node}`;
    groups.set(key, [...(groups.get(key) ?? []), deviation]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { record, node } = first;
    const worst = group.find(({ quirk }) => quirk === null) ?? first;
    const title = worst.quirk?.name ?? 'deviates';
    const isListed = worst.quirk !== null;
    return [{ node, atMicros: records.at[record] ?? 0, record, isListed, title }];
  });
}
