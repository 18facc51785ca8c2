import { count } from '../../lib/count';
import type { Problem } from '../../lib/result';
import { describeProblems } from '../../lib/result';
import { formatMoment } from '../../lib/time';
import { findFrame } from '../../trace/queries/frames';
import type { Conformance, Deviation } from '../../trace/answers/conformance';
import type { Trace } from '../../trace/trace';

/** For programs: every deviation with the number of its frame; `damage` is of the file. */
export function formatConformanceJson(
  trace: Trace,
  conformance: Conformance,
  damage: readonly Problem[],
): string {
  const { deviations, ...counts } = conformance;
  const rows = deviations.map((each) => ({
    frame: findFrame(trace, each.record)?.number ?? null,
    atMicros: trace.records.at[each.record] ?? 0,
    ...each,
    node: trace.nodes[each.node]?.id ?? null,
  }));
  const capture = trace.capture?.name ?? '';
  return `${JSON.stringify({ capture, damage, ...counts, deviations: rows }, null, 2)}\n`;
}

/** For reading: one paragraph per deviation, in the order of the frames. */
export function formatConformance(
  trace: Trace,
  conformance: Conformance,
  damage: readonly Problem[],
): string {
  const { deviations, comparedFrames, skipped } = conformance;
  return [
    `${describeResult(conformance)}\n`,
    ...damage.map((one) => `the file is damaged: ${describeProblems([one])}\n`),
    `${count(comparedFrames, 'frame')} compared${damage.length > 0 ? ', those in front of the damage' : ''}\n`,
    ...describeOthers(trace.capture?.otherCount ?? 0),
    ...skipped.map((some) => `${count(some.count, 'frame')} not compared: ${some.reason}\n`),
    ...deviations.map((deviation) => `\n${describeDeviation(trace, deviation)}`),
  ].join('');
}

/** They are in no record, so the comparison has not seen them. */
const describeOthers = (others: number): string[] =>
  others === 0 ? [] : [`${count(others, 'frame')} not compared: not of EVB\n`];

function describeResult({ deviations, comparedFrames }: Conformance): string {
  if (comparedFrames === 0) return 'nothing to compare';
  if (deviations.length === 0) return 'agrees with the model';
  const listed = deviations.filter(({ quirk }) => quirk !== null).length;
  return `${countUnlisted(deviations.length - listed)}, ${listed} that ${be(listed)}`;
}

/** `1 deviation that is not listed`. */
export function countUnlisted(number: number): string {
  return `${count(number, 'deviation')} that ${be(number)} not listed`;
}

const be = (number: number) => (number === 1 ? 'is' : 'are');

function describeDeviation(trace: Trace, deviation: Deviation): string {
  const { record, node, machine, vsi, rule, quirk, state, condition, differences } = deviation;
  const frame = findFrame(trace, record)?.number ?? 0;
  const who = `${trace.nodes[node]?.title ?? ''}, ${machine}${vsi === null ? '' : `, VSI ${vsi}`}`;
  const lines = [
    `frame ${frame}, ${formatMoment(trace.records.at[record] ?? 0)}  ${who}`,
    `  seen      ${deviation.observed}`,
    `  model     ${deviation.expected}`,
    ...differences.map(
      ({ field, observed, expected }) => `  field     ${field}: ${observed}, model ${expected}`,
    ),
    `  rule      ${rule.sentence} (${rule.source})`,
    `  state     ${state}${condition === '' ? '' : `; ${condition}`}`,
    quirk === null
      ? '  listed    no'
      : `  listed    ${quirk.name}: ${quirk.sentence} (${quirk.source})`,
  ];
  return `${lines.join('\n')}\n`;
}
