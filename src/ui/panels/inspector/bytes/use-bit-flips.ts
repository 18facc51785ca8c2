import { formatBit } from '../../../../lib/bit-place';
import { getTransmission } from '../../../../trace/queries/transmission';
import type { Message } from '../../../../trace/queries/messages';
import { computeMessages } from '../../../../trace/queries/messages';
import { findEditsOfMessage } from '../../../ladder/menu/edit-texts';
import type { Trace } from '../../../../trace/trace';
import { useActions, useApp } from '../../../use-app';

/** Bits of a frame that faults flip, counted from its start, and how to flip one or put it back. */
export interface BitFlips {
  readonly flipped: ReadonlySet<number>;
  toggle(bit: number): void;
}

const CORRUPT = 'corrupt';

/** Null where nothing can be flipped: a capture has happened, and a copy has no name of its own. */
export function useBitFlips(trace: Trace, message: Message): BitFlips | null {
  const edits = useApp((state) => state.spec.edits);
  const faults = useApp((state) => state.catalogue?.faults);
  const actions = useActions();
  if (trace.spec === null || message.isCopy) return null;
  const sending = getTransmission(computeMessages(trace), message);
  const own = findEditsOfMessage(edits, faults ?? [], message.label).filter(
    ({ edit: { kind, transmission = sending } }) => kind === CORRUPT && transmission === sending,
  );
  return {
    flipped: new Set(own.map(({ edit }) => edit.argument ?? -1)),
    toggle: (bit) => {
      const found = own.find(({ edit }) => edit.argument === bit);
      if (found) actions.removeEdit(found.text);
      else actions.addEdit(`${CORRUPT}:${message.label}.${sending}:${formatBit(bit)}`);
    },
  };
}
