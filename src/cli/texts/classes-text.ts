import { count } from '../../lib/count';
import { groupDigits } from '../../lib/limits';
import type {
  ExploredClass,
  ExploredClasses,
  ExploredGroup,
  ExploreStep,
} from '../../trace/answers/exploration';
import type { ApartLine } from '../../trace/queries/explorations/tell-apart';
import { tellClassesApart } from '../../trace/queries/explorations/tell-apart';
import {
  TOLD_NODES,
  listOtherFaults,
  listTold,
} from '../../trace/queries/explorations/tell-orders';

/** Under the headings of the slides; no two rows read the same. */
export function formatClasses(classes: ExploredClasses): string {
  const { groups, roleOrders, rows, cut } = classes;
  const apart = tellClassesApart(classes);
  const told = rows.map((row, index) => {
    const lines = [...listLines(row), ...(apart[index] ?? []).map(formatApart)];
    const text = lines.map((line) => `     ${line}\n`).join('');
    return { group: row.group, text: `  ${index + 1}. ${row.outcome}\n${text}` };
  });
  const parts = groups.map((group, index) => {
    const own = told.filter((row) => row.group === index).map(({ text }) => text);
    return `  ${formatGroup(group)}\n${own.join('')}`;
  });
  const roles =
    roleOrders === null ? '' : `As the roles see them: ${groupDigits(roleOrders)}, one row each\n`;
  const end = cut === '' ? '' : `  ${cut}\n`;
  return `Essentially different orders: ${groupDigits(classes.count)}\n${roles}${parts.join('')}${end}`;
}

function formatGroup({ title, outcome, schedules, classes, roleOrders }: ExploredGroup): string {
  const seen = roleOrders === null ? '' : `${groupDigits(roleOrders)} as the roles see them, `;
  return `${title}: ${outcome}, ${seen}${count(classes, 'order')}, ${count(schedules, 'schedule')}`;
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
