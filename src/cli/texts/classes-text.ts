import { groupDigits } from '../../lib/limits';
import type { ExploredClass, ExploredClasses, ExploreStep } from '../../trace/answers/exploration';
import type { ApartLine } from '../../trace/queries/explorations/tell-apart';
import { tellApart } from '../../trace/queries/explorations/tell-apart';
import {
  PULL_HEADINGS,
  PULL_TIMES,
  TOLD_NODES,
  getPullTime,
  listOtherFaults,
  listTold,
} from '../../trace/queries/explorations/tell-orders';

/** Under the headings of the slides; no two rows read the same. */
export function formatClasses({ count, rows, cut }: ExploredClasses): string {
  const apart = tellApart(rows);
  const told = rows.map((row, index) => ({
    time: getPullTime(row.steps),
    lines: [...listLines(row), ...(apart[index] ?? []).map(formatApart)],
    outcome: row.outcome,
  }));
  const sorted = PULL_TIMES.flatMap((time) => told.filter((row) => row.time === time));
  const parts = sorted.map(({ time, lines, outcome }, index) => {
    const heading = sorted[index - 1]?.time === time ? '' : `  ${PULL_HEADINGS[time]}\n`;
    return `${heading}  ${index + 1}. ${outcome}\n${lines.map((line) => `     ${line}\n`).join('')}`;
  });
  const end = cut === '' ? '' : `  ${cut}\n`;
  return `Essentially different orders: ${groupDigits(count)}\n${parts.join('')}${end}`;
}

function listLines({ steps }: ExploredClass): string[] {
  const places = [
    ...TOLD_NODES.map((node) => ({ place: node, told: listTold(steps, node) })),
    { place: 'elsewhere', told: listOtherFaults(steps) },
  ];
  return places
    .filter(({ told }) => told.length > 0)
    .map(({ place, told }) => `${place}: ${told.map(formatStep).join(' › ')}`);
}

function formatApart({ node, steps }: ApartLine): string {
  const told = steps.map((step) => {
    const dropped = step.rule === '' && step.kind !== 'lose' ? ' (no rule takes it)' : '';
    const place = node === null ? ` at ${step.node}` : '';
    return `${formatStep(step)}${dropped}${place}`;
  });
  return `${node ?? 'in order'}: ${told.length === 0 ? 'nothing more' : `… ${told.join(' › ')}`}`;
}

const KINDS: Readonly<Record<ExploreStep['kind'], string>> = {
  deliver: '',
  lose: 'lost ',
  duplicate: 'twice ',
  early: 'early ',
  expire: 'timer ',
  work: 'ready ',
  crash: 'crash ',
  restart: 'restart ',
};

function formatStep({ kind, name, node, text }: ExploreStep): string {
  return `${KINDS[kind]}${name === '' ? node : name}${text === '' ? '' : ` (${text})`}`;
}
