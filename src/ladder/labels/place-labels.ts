import { LabelPlacer } from './label-placer';
import type { Mark } from '../shapes/shapes';
import type { Stage } from '../stage';

/** Key of the mark that holds the label of another mark. */
const SUFFIX = ' label';

/**
 * Gives every label its place, in one greedy pass, as marks of their own above all lines. They are furniture to the
 * page (`record` null): dimmed with their owner, chosen through `findMarkAt`.
 */
export function placeLabels(stage: Stage, marks: readonly Mark[]): Mark[] {
  const kinds = new Map(marks.map((mark) => [mark.key, mark.kind]));
  return [...new LabelPlacer(stage.field).placeAll(stage.requests)].flatMap(([request, place]) => {
    const kind = kinds.get(request.owner);
    if (kind === undefined) return [];
    return [
      {
        key: `${request.owner}${SUFFIX}`,
        kind,
        record: null,
        records: request.records,
        label: '',
        shapes: place.draw(),
        hit: null,
      },
    ];
  });
}

/** The key of the mark that a label belongs to, null for other marks. */
export function getLabelOwner(key: string): string | null {
  return key.endsWith(SUFFIX) ? key.slice(0, -SUFFIX.length) : null;
}
