import { count } from '../../lib/count';
import { groupDigits } from '../../lib/limits';
import { formatPercent } from '../../lib/percent';
import { formatSpan } from '../../lib/time';
import type { Catalogue } from '../../trace/catalogue';
import { LOSS_ID, getQuantities } from '../../trace/sweep/quantities';
import type { SweepStatistics } from '../../trace/sweep/statistics';
import { computeStatistics } from '../../trace/sweep/statistics';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import type { SweepTable } from '../../trace/sweep/sweep-table';
import { formatAxis, formatDraw } from '../../trace/sweep/sweep-text';
import { formatTable } from './table';

/** For reading: what was asked, how the runs ended, and how long no VM ran. */
export function formatSweep(table: SweepTable, catalogue: Catalogue): string {
  const statistics = computeStatistics(table, catalogue);
  return [
    describeQuestion(table.sweep, catalogue),
    `Outcomes\n${describeOutcomes(statistics, catalogue)}`,
    `Downtime${nameRuns(statistics)}\n${describeDowntime(statistics)}`,
  ].join('\n');
}

function describeQuestion(sweep: SweepSpec, catalogue: Catalogue): string {
  const quantities = getQuantities(catalogue, sweep.base.scenario);
  const show = <T extends { readonly quantity: string }>(
    part: T,
    format: (part: T, quantity: (typeof quantities)[number]) => string,
  ) => quantities.filter(({ id }) => id === part.quantity).map((found) => format(part, found));
  const parts = [
    ...sweep.axes.flatMap((axis) => show(axis, formatAxis)),
    ...sweep.draws.flatMap((draw) => show(draw, formatDraw)),
    ...describeLoss(sweep),
  ];
  const what = parts.length === 0 ? 'nothing varies' : parts.join(', ');
  return `${sweep.base.scenario}, ${groupDigits(sweep.runs)} runs, seed ${sweep.seed}: ${what}\n`;
}

function describeLoss({ lossLinks, lossPpm, axes }: SweepSpec): string[] {
  if (lossLinks.length === 0) return [];
  const isVaried = axes.some(({ quantity }) => quantity === LOSS_ID);
  const rate = isVaried ? 'loss' : `${formatPercent(lossPpm)} loss`;
  return [`${rate} on ${lossLinks.join(', ')}`];
}

function describeOutcomes(statistics: SweepStatistics, catalogue: Catalogue): string {
  const share = (runs: number) => `${((runs * 100) / statistics.runs).toFixed(1)} %`;
  const rows = statistics.outcomes.map(({ id, runs }) => [
    `  ${id}`,
    groupDigits(runs),
    share(runs),
    catalogue.outcomes.find((outcome) => outcome.id === id)?.sentence ?? '',
  ]);
  const { unfinished, broken } = statistics;
  if (unfinished > 0)
    rows.push(['  (stopped)', groupDigits(unfinished), share(unfinished), 'A limit stopped them']);
  rows.push(['  (broken)', groupDigits(broken), share(broken), 'These broke a property']);
  return formatTable(rows);
}

function describeDowntime({ downtime }: SweepStatistics): string {
  const rows = downtime.quantiles.map(({ percent, micros }) => [
    `  ${nameQuantile(percent)}`,
    formatSpan(micros),
  ]);
  if (downtime.meanMicros !== null) rows.push(['  mean', formatSpan(downtime.meanMicros)]);
  if (downtime.endless > 0) rows.push(['  no end', count(downtime.endless, 'run')]);
  if (downtime.none > 0)
    rows.push(['  none', `${count(downtime.none, 'run')} in which no VM stopped`]);
  return formatTable(rows);
}

/** Over which runs, where it is not over all. */
function nameRuns({ downtime, runs }: SweepStatistics): string {
  const { ended } = downtime;
  return ended === runs || ended === 0 ? '' : ` of the ${count(ended, 'run')} whose downtime ended`;
}

function nameQuantile(percent: number): string {
  if (percent === 0) return 'shortest';
  if (percent === 50) return 'median';
  return percent === 100 ? 'longest' : `${percent} % at most`;
}
