import { formatBit } from '../../lib/bit-place';
import { formatSpan } from '../../lib/time';
import type { FaultInfo } from '../../trace/catalogue';
import type { Edit } from '../../trace/edits';
import { formatOrdinal } from '../../trace/edits';
import type { Trace } from '../../trace/trace';

/** Names of things that a fault can hit, for reading. */
export type TargetNames = (target: FaultInfo['target'], id: string) => string;

/** Takes the names from the last run; ids stand in until there is one. */
export function createTargetNames(trace: Trace | null): TargetNames {
  return (target, id) => {
    if (target === 'message') return findTitle(trace?.messageTypes, id);
    if (target === 'timer') return findTitle(trace?.timerTypes, id);
    if (target === 'node') return findTitle(trace?.nodes, id);
    const link = trace?.links.find((l) => l.id === id);
    const ends = link?.ends.map((node) => trace?.nodes[node]?.title ?? '');
    return ends ? ends.join(' – ') : id;
  };
}

function findTitle(
  list: readonly { readonly id: string; readonly title: string }[] | undefined,
  id: string,
): string {
  return list?.find((entry) => entry.id === id)?.title ?? id;
}

/** A fault for the list: what it hits in plain words and how much, "PULL Rsp" and "+2.4 s". */
export interface EditText {
  readonly title: string;
  /** Amount, time or both; empty when the kind has neither. */
  readonly amount: string;
}

export function describeEdit(edit: Edit, info: FaultInfo, names: TargetNames): EditText {
  const ordinal = edit.ordinal > 0 ? ` #${formatOrdinal(edit)}` : '';
  const window = describeWindow(edit, info);
  const argument = describeArgument(edit, info);
  return {
    title: `${getVerb(info)} ${names(info.target, edit.target)}${ordinal}`,
    amount: [argument, window].filter((part) => part !== '').join(', '),
  };
}

/** "Delay a message" hits this one, so what is left to say is "Delay". */
export function getVerb({ title }: FaultInfo): string {
  return title.replace(/ an? (?:message|timer|node|link)$/, '');
}

function describeWindow(edit: Edit, info: FaultInfo): string {
  if (info.window === 'none') return '';
  if (info.window === 'moment') return `at ${formatShort(edit.fromMicros)}`;
  return edit.toMicros === null
    ? `from ${formatShort(edit.fromMicros)}`
    : `${formatShort(edit.fromMicros)} to ${formatShort(edit.toMicros)}`;
}

function describeArgument(edit: Edit, info: FaultInfo): string {
  if (edit.argument === null || info.argument === null) return '';
  if (info.argument.unit === 'bit') return `bit ${formatBit(edit.argument)}`;
  if (info.argument.unit === 'percent') return `${edit.argument / 10_000} %`;
  const sign = info.argument.signed && edit.argument >= 0 ? '+' : '';
  const prefix = info.argument.signed || info.window !== 'moment' ? '' : 'for ';
  return `${prefix}${sign}${formatShort(edit.argument)}`;
}

/** `2.4 s` rather than `2.400 s`: what the reader typed, with room to read it. */
export function formatShort(micros: number): string {
  if (micros === 0) return '0 s';
  return formatSpan(micros)
    .replace(/(\.\d*?)0+ s$/, '$1 s')
    .replace('. s', ' s');
}
