import { formatMoment } from '../../lib/time';
import type { WhyNot, WhyNotCondition, WhyNotStep, Wish } from '../../trace/answers/why-not';
import { formatTable } from './table';

/** What did not happen, then what that needed, down to where it ends. */
export function formatWhyNot({ steps }: WhyNot): string {
  return steps.map(formatStep).join('');
}

function formatStep({ wish, rule, conditions, reason }: WhyNotStep, index: number): string {
  const arrow = index === 0 ? '' : '← ';
  const by = rule === null ? '' : `; nearest rule: ${rule.sentence} (${rule.id}; ${rule.source})`;
  const lines = [`${arrow}not: ${wish.title}${by}`, ...conditions.map(formatCondition)];
  return [...lines, ...(reason === '' ? [] : [`    ${reason}`])]
    .map((line) => `${line}\n`)
    .join('');
}

function formatCondition({ text, holds, sinceMicros }: WhyNotCondition): string {
  const since = sinceMicros === null ? '' : ` (since ${formatMoment(sinceMicros)})`;
  return `    ${holds ? 'yes' : 'NO '} ${text}${since}`;
}

export function formatWishes(wishes: readonly Wish[]): string {
  return formatTable(wishes.map(({ id, title }) => [id, title]));
}
