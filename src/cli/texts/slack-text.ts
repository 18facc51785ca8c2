import type { Catalogue } from '../../trace/catalogue';
import type { SlackItem, SlackResult } from '../../trace/answers/slack';
import { listThresholds, sortByTightness } from '../../trace/answers/slack';
import { describeChange, describeShift, nameItem } from '../../trace/answers/slack-words';
import type { Trace } from '../../trace/trace';
import { formatTable } from './table';

/** The tightest first, with every threshold of each. */
export function formatSlack(result: SlackResult, trace: Trace, catalogue: Catalogue): string {
  const sorted = sortByTightness(result.items);
  const tight = sorted.filter(({ bands }) => bands.length > 1);
  const loose = sorted.filter(({ bands }) => bands.length < 2);
  const rows = tight.flatMap((item) => listRows(item, trace, catalogue));
  const range = describeShift(result.rangeMicros);
  const rest = loose.map(({ label }) => label).join(', ');
  return [
    rows.length === 0 ? '' : formatTable(rows),
    loose.length === 0 ? '' : `No change up to ${range}, or sooner: ${rest}\n`,
    ...listCuts(result).map((cut) => `${cut}\n`),
  ].join('');
}

function listRows(item: SlackItem, trace: Trace, catalogue: Catalogue): string[][] {
  return listThresholds(item).map((threshold, index) => [
    index === 0 ? item.label : '',
    index === 0 ? nameItem(item, trace) : '',
    describeShift(threshold.atMicros),
    describeChange(threshold, catalogue),
  ]);
}

function listCuts({ items, cut }: SlackResult): string[] {
  const ofItems = items.flatMap((item) => (item.cut === '' ? [] : [`${item.label}: ${item.cut}`]));
  return cut === '' ? ofItems : [...ofItems, cut];
}

/** Everything, the thresholds listed beside the bands that they follow from. */
export function formatSlackJson({ items, ...rest }: SlackResult): string {
  const sorted = sortByTightness(items);
  const full = sorted.map((item) => ({ ...item, thresholds: listThresholds(item) }));
  return `${JSON.stringify({ ...rest, items: full }, null, 2)}\n`;
}
