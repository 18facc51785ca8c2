import { formatMoment } from '../../lib/time';
import type { Catalogue } from '../../trace/catalogue';
import type { CompareRow } from '../../trace/queries/compare/compare-rows';
import { compareTraces } from '../../trace/queries/compare/compare-traces';
import type { Comparison } from '../../trace/queries/compare/compare-traces';
import { describeDifference } from '../../trace/queries/compare/describe-difference';
import type { TracePair } from '../../trace/queries/compare/describe-difference';
import { nameSide } from './run-text';
import { formatTable } from './table';

/** For programs: the two specs, the table, and every difference with its record in each run. */
export function formatComparisonJson(pair: TracePair, figures: readonly CompareRow[]): string {
  const { differences, ...common } = compareTraces(pair.a, pair.b);
  const document = {
    a: pair.a.spec,
    b: pair.b.spec,
    figures,
    ...common,
    firstDifferenceMicros: differences[0]?.atMicros ?? null,
    differences: differences.map((each) => ({ ...each, ...describeDifference(pair, each) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** For reading: the table of figures, then what differs, in the order of time. */
export function formatComparison(
  pair: TracePair,
  figures: readonly CompareRow[],
  catalogue: Catalogue,
): string {
  const comparison = compareTraces(pair.a, pair.b);
  const rows = figures.map(({ title, a, b, difference }) => [
    title,
    a,
    b,
    difference === '' ? 'same' : difference,
  ]);
  return [
    formatTable([['', ...nameSides(pair, catalogue), ''], ...rows]),
    `${describeCommon(comparison)}\n`,
    listDifferences(pair, comparison),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function nameSides({ a: { spec: a }, b: { spec: b } }: TracePair, catalogue: Catalogue): string[] {
  if (a === null || b === null) return ['A', 'B'];
  return [`A ${nameSide(a, b, catalogue)}`, `B ${nameSide(b, a, catalogue)}`];
}

function describeCommon({ commonCount, differences }: Comparison): string {
  const [first, ...more] = differences;
  const count = more.length === 0 ? '1 difference' : `${differences.length} differences`;
  return first === undefined
    ? `The runs are the same: all ${commonCount} ${commonCount === 1 ? 'record' : 'records'}`
    : `Identical until ${formatMoment(first.atMicros)}, then ${count}`;
}

function listDifferences(pair: TracePair, { differences }: Comparison): string {
  const rows = differences.map((each) => {
    const { title, where, change } = describeDifference(pair, each);
    return [`  ${formatMoment(each.atMicros)}`, title, where, change];
  });
  return formatTable(rows);
}
