import type { Edit } from '../../../trace/edits';
import { parseEdit } from '../../../trace/edits';
import type { FaultInfo } from '../../../trace/catalogue';
import { formatDuration } from '../../../lib/time';

/** Fault texts as the menus of the ladder write them (trace/edits.ts has the grammar). */
export function dropText(message: string): string {
  return `drop:${message}`;
}

export function duplicateText(message: string): string {
  return `duplicate:${message}`;
}

/** Without a duration the node stays down. */
export function crashText(node: string, atMicros: number, forMicros: number | null): string {
  const rest = forMicros === null ? '' : `:${formatDuration(forMicros)}`;
  return `crash:${node}@${formatDuration(atMicros)}${rest}`;
}

export function slowText(node: string, fromMicros: number, forMicros: number): string {
  return `slow:${node}${formatWindow(fromMicros, forMicros)}:+500ms`;
}

export function cutText(link: string, fromMicros: number, forMicros: number): string {
  return `cut:${link}${formatWindow(fromMicros, forMicros)}`;
}

export function lossText(link: string): string {
  return `loss:${link}:5%`;
}

function formatWindow(fromMicros: number, forMicros: number): string {
  return `@${formatDuration(fromMicros)}..${formatDuration(fromMicros + forMicros)}`;
}

/** The faults of one message (`pull-rsp#1`), in the order of the list. */
export function findEditsOfMessage(
  edits: readonly string[],
  faults: readonly FaultInfo[],
  message: string,
): readonly { readonly text: string; readonly edit: Edit }[] {
  return edits.flatMap((text) => {
    const parsed = parseEdit(text, faults);
    if (!parsed.ok || `${parsed.value.target}#${parsed.value.ordinal}` !== message) return [];
    return [{ text, edit: parsed.value }];
  });
}

/** What all sendings of a message are already delayed by; 0 without a fault. */
export function getDelayMicros(
  edits: readonly string[],
  faults: readonly FaultInfo[],
  message: string,
): number {
  const found = findEditsOfMessage(edits, faults, message).find(
    ({ edit }) => edit.kind === 'delay' && edit.transmission === undefined,
  );
  return found?.edit.argument ?? 0;
}
