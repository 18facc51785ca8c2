import type { Catalogue } from '../../trace/catalogue';
import type { SlackItem, SlackResult } from '../../trace/answers/slack';
import { groupSlack, listThresholds, sortByTightness } from '../../trace/answers/slack';
import {
  describeChange,
  describeRange,
  describeSearched,
  describeShift,
  nameItem,
} from '../../trace/answers/slack-words';
import type { Trace } from '../../trace/trace';
import { formatTable } from './table';

/** The tightest first, with every threshold of each; what a limit cut is told apart from what changes nothing. */
export function formatSlack(result: SlackResult, trace: Trace, catalogue: Catalogue): string {
  const { tight, loose, undecided } = groupSlack(result.items);
  const rows = tight.flatMap((item) => listRows(item, trace, catalogue));
  const cut = [...tight.filter((item) => item.cut !== ''), ...undecided];
  const unchanged = loose.map(({ label }) => label).join(', ');
  return [
    rows.length === 0 ? '' : formatTable(rows),
    loose.length === 0 ? '' : `No change ${describeRange(result.rangeMicros)}: ${unchanged}\n`,
    listCut(cut),
    ...listLimits(result).map((limit) => `${limit}\n`),
  ].join('');
}

/** How far each of them was searched. */
function listCut(cut: readonly SlackItem[]): string {
  if (cut.length === 0) return '';
  const rows = cut.map((item) => [
    `  ${item.label}`,
    item.bands.length > 1 ? 'the changes above' : 'no change',
    describeSearched(item),
  ]);
  return `Searched in part:\n${formatTable(rows)}`;
}

function listRows(item: SlackItem, trace: Trace, catalogue: Catalogue): string[][] {
  return listThresholds(item).map((threshold, index) => [
    index === 0 ? item.label : '',
    index === 0 ? nameItem(item, trace) : '',
    describeShift(threshold.atMicros),
    describeChange(threshold, catalogue),
  ]);
}

/** Each limit once, whatever it cut. */
function listLimits({ items, cut }: SlackResult): string[] {
  return [...new Set([...items.map((item) => item.cut), cut])].filter((limit) => limit !== '');
}

/** Everything, the thresholds listed beside the bands that they follow from. */
export function formatSlackJson({ items, ...rest }: SlackResult): string {
  const sorted = sortByTightness(items);
  const full = sorted.map((item) => ({ ...item, thresholds: listThresholds(item) }));
  return `${JSON.stringify({ ...rest, items: full }, null, 2)}\n`;
}
