import { count } from '../../../lib/count';
import { groupDigits } from '../../../lib/limits';
import type { Catalogue } from '../../../trace/catalogue';
import { parseEdit } from '../../../trace/edits';
import type { ExploreResult, ExploreStep } from '../../../trace/answers/exploration';
import { describeFaultBudget } from '../../../trace/fault-budget';
import type { FaultBudget } from '../../../trace/fault-budget';
import type { RunSpec } from '../../../trace/run-spec';
import type { Trace } from '../../../trace/trace';
import { createTargetNames, describeEdit, formatShort } from '../../controls/edit-text';

export function formatFaults(faults: number): string {
  return faults === 0 ? 'no fault' : count(faults, 'fault');
}

/** "4 outcomes, 3 properties broken". */
export function describeHeadline(result: ExploreResult, ignored: readonly string[]): string {
  const outcomes = Object.keys(result.outcomes).length;
  const broken = result.properties.filter(
    (property) => property.broken && !ignored.includes(property.id),
  ).length;
  const ends = result.endless === null ? '' : ', and orders that never end';
  const rest =
    broken === 0 ? 'no property broken' : `${count(broken, 'property', 'properties')} broken`;
  return `${count(outcomes, 'outcome')}${ends}, ${rest}`;
}

export function describeBudget(budget: Partial<FaultBudget>): string {
  const faults = describeFaultBudget(budget);
  return `Every order of events ${faults === 'no fault' ? 'without a fault' : `with ${faults}`}.`;
}

/** Of a complete search. */
export function describeSize(
  { schedules, states, transitions }: ExploreResult,
  millis: number,
): string {
  const size = `${count(states, 'state')}, ${count(transitions, 'transition')} in ${formatSearchTime(millis)}`;
  return schedules === null
    ? `${size}, search complete. Cyclic: no number of schedules.`
    : `${formatCount(schedules)} ${schedules === 1n ? 'schedule' : 'schedules'}, ${size}, search complete.`;
}

function formatSearchTime(millis: number): string {
  return `${Math.max(0.1, millis / 1000).toFixed(1)} s`;
}

/** Exact as long as a table has room for it, then "1.25 × 10¹⁶". */
export function formatCount(number: bigint): string {
  const digits = String(number);
  if (digits.length <= EXACT_DIGITS) return groupDigits(number);
  const power = String(digits.length - 1).replace(/\d/g, (digit) => RAISED[Number(digit)] ?? '');
  return `${digits.slice(0, 1)}.${digits.slice(1, 3)} × 10${power}`;
}

const EXACT_DIGITS = 12;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "59 %", "3.4 %", "< 0.1 %". */
export function formatShare(part: bigint, whole: bigint): string {
  if (part === 0n) return '0 %';
  return part === whole ? '100 %' : formatPercent(getShare(part, whole));
}

export function formatPercent(share: number): string {
  const percent = share * 100;
  if (share === 1) return '100 %';
  if (percent < 0.1) return '< 0.1 %';
  if (percent > 99.9) return '> 99.9 %';
  return percent < 10 || percent > 99 ? `${percent.toFixed(1)} %` : `${Math.round(percent)} %`;
}

/** Exact to a millionth; big integers would overflow a plain division. */
export function getShare(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;
}

export interface WayChip {
  readonly kind: 'fault' | 'value';
  readonly text: string;
}

/** What a run changes against its scenario, in the words of the form and of the fault list. */
export function listWay(spec: RunSpec, catalogue: Catalogue, trace: Trace | null): WayChip[] {
  const names = createTargetNames(trace);
  const faults = spec.edits.flatMap((text): WayChip[] => {
    const edit = parseEdit(text, catalogue.faults, catalogue.targets);
    const info = edit.ok && catalogue.faults.find(({ kind }) => kind === edit.value.kind);
    if (!edit.ok || !info) return [];
    const { title, amount } = describeEdit(edit.value, info, names);
    return [{ kind: 'fault', text: [title, amount].filter(Boolean).join(' ') }];
  });
  const values = Object.entries(spec.values).flatMap(([id, value]): WayChip[] => {
    const parameter = catalogue.parameters.find((other) => other.id === id);
    if (parameter?.kind !== 'duration') return [];
    return [{ kind: 'value', text: `${parameter.title} ${formatShort(Number(value))}` }];
  });
  return [...faults, ...values];
}

/** Names of messages, timers and nodes as the ladder has them; ids until there is a ladder. */
export interface StepNames {
  message(id: string): string;
  timer(id: string): string;
  node(id: string): string;
}

export function createStepNames(trace: Trace | null): StepNames {
  const find = (list: readonly { readonly id: string; readonly title: string }[] | undefined) => {
    const titles = new Map((list ?? []).map(({ id, title }) => [id, title]));
    return (id: string) => titles.get(id) ?? id;
  };
  return {
    message: find(trace?.messageTypes),
    timer: find(trace?.timerTypes),
    node: find(trace?.nodes),
  };
}

/** Frames name their VSI; these flows have only one. */
const ONE_VSI = /(, )?VSI [\da-f]+…/;

/** "PULL Req", "timer n", "lost: VM running". */
export function formatStep(step: ExploreStep, names: StepNames): string {
  const text = step.text.replace(ONE_VSI, '');
  const said = text === '' ? '' : ` (${text})`;
  if (step.kind === 'expire' || step.kind === 'early')
    return `timer ${names.timer(step.name).replace(/ timer$/, '')}`;
  if (step.kind === 'crash') return `${names.node(step.node)} crashes`;
  if (step.kind === 'restart') return `${names.node(step.node)} comes back`;
  const message = `${names.message(step.name)}${said}`;
  if (step.kind === 'work') return `${message} is ready`;
  if (step.kind === 'lose') return `lost: ${message}`;
  return step.kind === 'duplicate' ? `twice: ${message}` : message;
}

/** At a node that is named already. */
export function tellBriefly(step: ExploreStep, names: StepNames): string {
  return `${formatStep(step, names)}${step.rule === '' ? ' (no rule takes it)' : ''}`;
}

/** The same as a sentence, with where it happens. */
export function tellStep(step: ExploreStep, names: StepNames): string {
  const { kind, node, peer, rule } = step;
  if (kind === 'crash' || kind === 'restart') return formatStep(step, names);
  if (kind === 'work') return `${formatStep(step, names)} at ${names.node(node)}`;
  if (kind === 'expire') return `${formatStep(step, names)} expires at ${names.node(node)}`;
  if (kind === 'early') return `${formatStep(step, names)} expires early at ${names.node(node)}`;
  const way = peer === null ? '' : `, ${names.node(peer)} → ${names.node(node)}`;
  const dropped = rule === '' && kind !== 'lose' ? '; no rule takes it' : '';
  return `${formatStep(step, names)}${way}${dropped}`;
}
