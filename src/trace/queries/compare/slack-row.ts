import type { Catalogue } from '../../catalogue';
import type { SlackResult, Threshold } from '../../answers/slack';
import { groupSlack, listThresholds } from '../../answers/slack';
import {
  describeChange,
  describeDistance,
  describeRange,
  describeShift,
  nameItem,
} from '../../answers/slack-words';
import type { Trace } from '../../trace';
import type { CompareRow } from './compare-rows';

/** One side of the row; its slack is null while nobody has measured it. */
export interface SlackSide {
  readonly trace: Trace;
  readonly slack: Pick<SlackResult, 'items' | 'rangeMicros'> | null;
}

interface Tightest {
  readonly text: string;
  /** How far away the threshold is, whichever way; null: none was found. */
  readonly micros: number | null;
}

/** How close each run is to another end: its tightest threshold. */
export function compareSlack(
  { a, b }: Readonly<Record<'a' | 'b', SlackSide>>,
  catalogue: Catalogue,
): CompareRow {
  const [inA, inB] = [findTightest(a, catalogue), findTightest(b, catalogue)];
  const isKnown = inA.micros !== null && inB.micros !== null;
  const more = isKnown ? inB.micros - inA.micros : null;
  return {
    id: 'slack',
    title: 'Ends otherwise',
    a: inA.text,
    b: inB.text,
    difference: inA.text === inB.text ? '' : describeMore(more),
    values: { unit: 'micros', a: inA.micros, b: inB.micros, difference: more },
  };
}

function findTightest({ trace, slack }: SlackSide, catalogue: Catalogue): Tightest {
  if (slack === null) return { text: 'not measured', micros: null };
  const { tight, undecided } = groupSlack(slack.items);
  const [item] = tight;
  const threshold: Threshold | undefined = item && listThresholds(item)[0];
  const rest = undecided.length === 0 ? '' : `; ${undecided.length} searched in part`;
  if (item === undefined || threshold === undefined)
    return { text: `nothing ${describeRange(slack.rangeMicros)}${rest}`, micros: null };
  const when = `${nameItem(item, trace)} is ${describeShift(threshold.atMicros)}`;
  const text = `${describeChange(threshold, catalogue)} if ${when}${rest}`;
  return { text, micros: Math.abs(threshold.atMicros) };
}

/** Of two that are not the same. */
function describeMore(micros: number | null): string {
  if (micros === null) return 'different';
  if (micros === 0) return 'as close, to something else';
  return `B ${describeDistance(Math.abs(micros))} ${micros > 0 ? 'farther off' : 'closer'}`;
}
