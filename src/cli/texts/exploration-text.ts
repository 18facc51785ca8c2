import { groupDigits } from '../../lib/limits';
import type { Catalogue } from '../../trace/catalogue';
import type { ExploreResult, ExploreStep, Witness } from '../../trace/answers/exploration';
import type { Reach } from '../../trace/queries/explorations/compare-explorations';
import {
  compareExplorations,
  getDifferenceKind,
} from '../../trace/queries/explorations/compare-explorations';
import { whyNoClasses } from '../../trace/queries/explorations/why-no-classes';
import type { RunSpec } from '../../trace/run-spec';
import { formatClasses } from './classes-text';
import { listOptions } from './run-text';
import { formatTable } from './table';

/** Big numbers of schedules are digits in quotes: a JSON number beyond 2^53 loses its last digits when it is read. */
export function formatExplorationJson(result: ExploreResult, names: ExploreResult | null): string {
  const plain = (_: string, value: unknown): unknown => {
    if (typeof value !== 'bigint') return value;
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value);
  };
  const compared =
    names === null
      ? result
      : {
          ...result,
          withNamesOnly: names.outcomes,
          differences: compareExplorations(names, result),
        };
  return `${JSON.stringify(compared, plain, 2)}\n`;
}

interface ExplorationExtras {
  /** The same question with names; null where that is the question. */
  readonly names: ExploreResult | null;
  readonly wantsClasses: boolean;
}

/** For reading: outcomes, broken properties, and for each its shortest order as a run to look at. */
export function formatExploration(
  result: ExploreResult,
  { names, wantsClasses }: ExplorationExtras,
  catalogue: Catalogue,
): string {
  return [
    describeSize(result),
    `Outcomes\n${describeOutcomes(result, catalogue)}`,
    ...(names === null ? [] : [describeDifferences(names, result)]),
    `Properties\n${describeProperties(result, catalogue)}`,
    ...result.witnesses.map((witness) => describeWitness(witness, result, catalogue)),
    ...(wantsClasses ? [describeClasses(result)] : []),
  ].join('\n');
}

function describeClasses(result: ExploreResult): string {
  const { classes } = result;
  if (classes !== null) return formatClasses(classes);
  return `Essentially different orders\n  ${whyNoClasses(result)}\n`;
}

function describeSize(result: ExploreResult): string {
  const { states, transitions, depth, schedules, cyclic } = result;
  const size = `${groupDigits(states)} states, ${groupDigits(transitions)} transitions, depth ${depth}`;
  if (cyclic === null) return `${size}; stopped before the end, no claim about the rest\n`;
  return schedules === null
    ? `${size}; some orders go round, so there is no number of schedules\n`
    : `${size}, ${groupDigits(schedules)} schedules\n`;
}

function describeOutcomes(result: ExploreResult, catalogue: Catalogue): string {
  const { outcomes, endless } = result;
  const rows = Object.entries(outcomes).map(([id, { leastFaults, schedules }]) => [
    `  ${id}`,
    formatFaults(leastFaults),
    schedules === null ? '' : groupDigits(schedules),
    catalogue.outcomes.find((outcome) => outcome.id === id)?.sentence ?? '',
  ]);
  if (endless !== null)
    rows.push(['  (never ends)', formatFaults(endless.leastFaults), '', 'It goes on for ever']);
  // A way with fewer faults may be a longer one.
  const least = isWhole(result) ? 'least faults' : 'least so far';
  return formatTable([['  outcome', least, 'schedules', ''], ...rows]);
}

const KINDS = {
  same: '',
  new: 'only with the wire',
  gone: 'not with the wire',
  'fewer-faults': 'takes fewer faults with the wire',
  'more-faults': 'takes more faults with the wire',
} as const;

/** Frames of ECP are repeated, time-outs give up: what that changes. */
function describeDifferences(names: ExploreResult, wired: ExploreResult): string {
  const rows = compareExplorations(names, wired).map((difference) => [
    `  ${difference.outcome}`,
    formatReach(difference.before),
    formatReach(difference.after),
    KINDS[getDifferenceKind(difference)],
  ]);
  const unsure = isWhole(wired) ? '' : '  as far as the search went\n';
  return `What the wire changes\n${formatTable([['  outcome', 'names only', 'on the wire', ''], ...rows])}${unsure}`;
}

function formatReach(reach: Reach | null): string {
  if (reach === null) return 'never';
  const { leastFaults, share } = reach;
  const part = share === null ? '' : `, ${formatPercent(share)} of schedules`;
  return `${formatFaults(leastFaults)}${part}`;
}

function formatPercent(share: number): string {
  if (share < 0.0001) return '< 0.01 %';
  return share > 0.9999 && share < 1 ? '> 99.99 %' : `${(share * 100).toFixed(2)} %`;
}

const isWhole = ({ end }: ExploreResult): boolean => end.kind === 'complete';

function describeProperties(result: ExploreResult, catalogue: Catalogue): string {
  const holds = isWhole(result) ? 'holds' : 'holds so far';
  const describe = (broken: boolean) => (broken ? 'BROKEN' : holds);
  const rows = result.properties.map(({ id, isChecked, broken, schedules }) => [
    `  ${id}`,
    isChecked ? describe(broken) : 'not checked',
    broken && schedules !== null ? `${groupDigits(schedules)} schedules` : '',
    catalogue.properties.find((property) => property.id === id)?.title ?? '',
  ]);
  return formatTable(rows);
}

function describeWitness(witness: Witness, result: ExploreResult, catalogue: Catalogue): string {
  const { shows, faults, steps, simple } = witness;
  const what = shows.kind === 'endless' ? 'never ends' : `${shows.kind} ${shows.id}`;
  const lines = steps.map((step, index) => `  ${index + 1}. ${describeStep(step)}\n`);
  const command = simple === null ? '' : `  as a run: ${describeRun(simple, catalogue)}\n`;
  const soFar = isWhole(result) ? '' : ', the least so far';
  return `${what}, ${formatFaults(faults)}, ${steps.length} steps${soFar}\n${lines.join('')}${command}`;
}

function describeStep({ kind, node, peer, name, ordinal, text, rule }: ExploreStep): string {
  if (name === '') return `${kind} ${node}`;
  const subject = `${kind === 'early' ? 'expire early' : kind} ${name}#${ordinal}${text === '' ? '' : ` (${text})`}`;
  const place = peer === null ? `at ${node}` : `${peer} → ${node}`;
  const isDropped = rule === '' && kind !== 'lose';
  return `${subject}, ${place}${isDropped ? ', no rule takes it' : ''}`;
}

/** The command that shows it, ready to paste. */
function describeRun(spec: RunSpec, catalogue: Catalogue): string {
  return ['run', spec.scenario, ...listOptions(spec, catalogue)].join(' ');
}

function formatFaults(faults: number): string {
  if (faults === 0) return 'no fault';
  return faults === 1 ? '1 fault' : `${faults} faults`;
}
