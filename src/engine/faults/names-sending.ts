import type { Edit } from '../../trace/edits';
import type { Sending } from '../kernel/network';

/** Whether a fault means this sending of a message: all sendings of it, unless the fault names one. */
export function namesSending(edit: Edit, { id, ordinal, transmission }: Sending): boolean {
  if (id !== edit.target || ordinal !== edit.ordinal) return false;
  return edit.transmission === undefined || edit.transmission === transmission;
}
