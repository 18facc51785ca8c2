import type { Result } from '../../lib/result';
import { formatBit } from '../../lib/bit-place';
import { formatDuration } from '../../lib/time';
import type { Catalogue, FaultInfo } from '../../trace/catalogue';
import type { Edit } from '../../trace/edits';
import { COUNTED, formatOrdinal, parseEdit } from '../../trace/edits';

/** What the fault form holds while it is being filled in: texts, as typed. */
export interface FaultDraft {
  readonly kind: string;
  readonly target: string;
  readonly ordinal: string;
  readonly from: string;
  readonly to: string;
  readonly argument: string;
}

/**
 * A draft of a kind with sensible first values, keeping what still makes sense of the draft before. A first target is one of
 * `offered`, those of this run.
 */
export function createDraft(
  info: FaultInfo,
  catalogue: Catalogue,
  before: FaultDraft | null,
  offered: readonly string[] = catalogue.targets[info.target],
): FaultDraft {
  const example = parseEdit(info.example, catalogue.faults);
  const filled = example.ok ? toDraft(example.value, info) : EMPTY;
  const targets = catalogue.targets[info.target];
  const kept = before !== null && targets.includes(before.target) ? before : filled;
  const ordinal = keepOrdinal(kept.ordinal, filled.ordinal, info);
  return {
    ...filled,
    kind: info.kind,
    target:
      kept === before || offered.includes(kept.target)
        ? kept.target
        : (offered[0] ?? targets[0] ?? ''),
    ordinal,
  };
}

/** The number typed before, unless this kind needs one sending of a message, or takes none. */
function keepOrdinal(typed: string, example: string, { sending }: FaultInfo): string {
  const [message = '', one] = typed.split('.');
  if (message === '') return example;
  if (sending === undefined) return message;
  return sending === 'required' ? `${message}.${one ?? '1'}` : typed;
}

const EMPTY: FaultDraft = { kind: '', target: '', ordinal: '1', from: '', to: '', argument: '' };

export function toDraft(edit: Edit, info: FaultInfo): FaultDraft {
  const hasWindow = info.window !== 'none';
  return {
    kind: edit.kind,
    target: edit.target,
    ordinal: edit.ordinal > 0 ? formatOrdinal(edit) : '1',
    from: hasWindow ? formatDuration(edit.fromMicros) : '',
    to: edit.toMicros === null ? '' : formatDuration(edit.toMicros),
    argument: formatArgument(edit, info),
  };
}

function formatArgument(edit: Edit, info: FaultInfo): string {
  if (edit.argument === null || info.argument === null) return '';
  if (info.argument.unit === 'bit') return formatBit(edit.argument);
  if (info.argument.unit === 'percent') return `${edit.argument / 10_000}%`;
  const sign = info.argument.signed && edit.argument >= 0 ? '+' : '';
  return `${sign}${formatDuration(edit.argument)}`;
}

/** The text form of a draft; parts that its kind does not have are left out, whatever the fields hold. */
export function formatDraft(draft: FaultDraft, info: FaultInfo): string {
  const ordinal = COUNTED.has(info.target) ? `#${draft.ordinal.trim()}` : '';
  const to = info.window === 'interval' ? `..${draft.to.replaceAll(' ', '')}` : '';
  const window = info.window === 'none' ? '' : `@${draft.from.replaceAll(' ', '')}${to}`;
  const argument = draft.argument.replaceAll(' ', '');
  const tail = info.argument === null || argument === '' ? '' : `:${argument}`;
  return `${info.kind}:${draft.target}${ordinal}${window}${tail}`;
}

/** Reads the draft back with the engine's own rules, so that the form accepts exactly what the command line does. */
export function checkDraft(text: string, catalogue: Catalogue): Result<Edit> {
  return parseEdit(text, catalogue.faults, catalogue.targets);
}
