import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import { formatPercent, parsePercent } from '../lib/percent';
import { formatBit, parseBit } from '../lib/bit-place';
import { formatDuration, parseDuration } from '../lib/time';
import type { EditTargets, FaultInfo } from './catalogue';

/**
 * One fault, read from its text form: `kind:target[#ordinal[.sending]][@from[..to]][:argument]`.
 *
 *     delay:pull-rsp#1:+2.4s          slow:database@0s..10s:+500ms
 *     drop:vm-running#1               cut:source-bridge-database@0s..4s
 *     drop:associate-req#1.2          drop-ack:associate-req#1.1
 *     crash:database@1.2s:3s          loss:source-host-destination-host:5%
 *     shift:n#1:+500ms                corrupt:associate-req#1.1:17.3
 *
 * Which parts a kind has is data of its FaultInfo, so a new kind needs no code here.
 */
export interface Edit {
  readonly kind: string;
  /** A message, timer, node or link id. */
  readonly target: string;
  /** Which message or timer of that id, from 1; 0 for nodes and links. */
  readonly ordinal: number;
  /** Which sending of that message, from 1; left out: all of them. */
  readonly transmission?: number;
  /** Start of the window in µs; 0 without one. */
  readonly fromMicros: number;
  /** End of the window in µs (exclusive); null when it has none. */
  readonly toMicros: number | null;
  /** A duration in µs, a share in parts per million or a bit from the start of the frame; null when left out. */
  readonly argument: number | null;
}

const SHAPE =
  /^([a-z-]+):([a-z0-9-]+)(?:#(\d{1,6}(?:\.\d{1,3})?))?(?:@([^:.]+(?:\.\d+[a-zµ]+)?)(?:\.\.([^:]+))?)?(?::(.+))?$/;

/** Reads a fault; with `targets` it also checks that the thing it names exists. */
export function parseEdit(
  text: string,
  faults: readonly FaultInfo[],
  targets?: EditTargets,
): Result<Edit> {
  const match = SHAPE.exec(text.trim());
  if (!match)
    return fail(`"${text}" is not a fault; write kind:target, for example drop:vm-running#1`);
  const [, kind = '', target = '', ordinal, from, to, argument] = match;
  const info = faults.find((fault) => fault.kind === kind);
  if (!info)
    return fail(`"${kind}" is not a kind of fault; use ${listWords(faults.map((f) => f.kind))}`);
  if (targets && !targets[info.target].includes(target)) {
    return fail(`"${target}" is not a ${info.target}; use ${listWords(targets[info.target])}`);
  }
  const shapeProblem = findShapeProblem(info, { ordinal, from, to, argument });
  if (shapeProblem !== null) return fail(`"${text}": ${shapeProblem}, for example ${info.example}`);
  return readParts(info, { target, ordinal, from, to, argument });
}

/** Targets of which a run has several of the same id. */
export const COUNTED: ReadonlySet<FaultInfo['target']> = new Set(['message', 'timer']);

interface Parts {
  readonly ordinal: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly argument: string | undefined;
}

function findShapeProblem(info: FaultInfo, parts: Parts): string | null {
  const { kind } = info;
  const { ordinal, transmission } = splitOrdinal(parts.ordinal);
  const isCounted = COUNTED.has(info.target);
  if (isCounted && !(ordinal >= 1)) return `${kind} needs which ${info.target}, from #1`;
  if (transmission !== undefined && info.sending === undefined)
    return `${kind} takes no sending after the number`;
  if (transmission === undefined && info.sending === 'required')
    return `${kind} needs which sending, from #1.1`;
  if (transmission === 0) return `${kind} counts sendings from 1`;
  if (!isCounted && parts.ordinal !== undefined) return `${kind} takes no #number`;
  if (info.window === 'none' && parts.from !== undefined) return `${kind} takes no time`;
  if (info.window !== 'none' && parts.from === undefined) return `${kind} needs a time after @`;
  if (info.window === 'moment' && parts.to !== undefined)
    return `${kind} takes one moment, no interval`;
  if (info.window === 'interval' && parts.to === undefined)
    return `${kind} needs an interval, from..to`;
  if (info.argument === null && parts.argument !== undefined)
    return `${kind} takes nothing after the target`;
  if (info.argument?.required && parts.argument === undefined)
    return `${kind} needs ${info.argument.title}`;
  return null;
}

function readParts(info: FaultInfo, parts: Parts & { readonly target: string }): Result<Edit> {
  const from = parseDuration(parts.from ?? '0');
  if (!from.ok) return from;
  const to = parts.to === undefined ? succeed(null) : parseDuration(parts.to);
  if (!to.ok) return to;
  const argument = readArgument(info, parts.argument);
  if (!argument.ok) return argument;
  if (from.value < 0 || (to.value !== null && to.value <= from.value)) {
    return fail(`the time of "${info.kind}" must run forward from 0s, for example ${info.example}`);
  }
  return succeed({
    kind: info.kind,
    target: parts.target,
    ...splitOrdinal(parts.ordinal),
    fromMicros: from.value,
    toMicros: to.value,
    argument: argument.value,
  });
}

/** `2.1`: the second message of its name, the first time that it is sent. */
function splitOrdinal(text = '0'): Pick<Edit, 'ordinal' | 'transmission'> {
  const [ordinal, transmission] = text.split('.');
  if (transmission === undefined) return { ordinal: Number(ordinal) };
  return { ordinal: Number(ordinal), transmission: Number(transmission) };
}

/** `2` or `2.1`, as it stands after the `#`. */
export function formatOrdinal({ ordinal, transmission }: Edit): string {
  return transmission === undefined ? String(ordinal) : `${ordinal}.${transmission}`;
}

function readArgument(info: FaultInfo, text: string | undefined): Result<number | null> {
  if (text === undefined || info.argument === null) return succeed(null);
  if (info.argument.unit === 'percent') return parsePercent(text);
  if (info.argument.unit === 'bit') return parseBit(text);
  const duration = parseDuration(text);
  if (duration.ok && duration.value < 0 && !info.argument.signed)
    return fail(`${info.kind} cannot be negative`);
  return duration;
}

/** The canonical text, which `parseEdit` reads back to the same edit. */
export function formatEdit(edit: Edit, info: FaultInfo): string {
  const ordinal = COUNTED.has(info.target) ? `#${formatOrdinal(edit)}` : '';
  const to = edit.toMicros === null ? '' : `..${formatDuration(edit.toMicros)}`;
  const window = info.window === 'none' ? '' : `@${formatDuration(edit.fromMicros)}${to}`;
  return `${edit.kind}:${edit.target}${ordinal}${window}${formatArgument(edit, info)}`;
}

function formatArgument(edit: Edit, info: FaultInfo): string {
  if (edit.argument === null || info.argument === null) return '';
  if (info.argument.unit === 'percent') return `:${formatPercent(edit.argument)}`;
  if (info.argument.unit === 'bit') return `:${formatBit(edit.argument)}`;
  const sign = info.argument.signed && edit.argument >= 0 ? '+' : '';
  return `:${sign}${formatDuration(edit.argument)}`;
}

function listWords(words: readonly string[]): string {
  return words.join(', ');
}
