import { getTrace } from '../../../store/selectors';
import { findFrame } from '../../../trace/queries/frames';
import type { Message } from '../../../trace/queries/messages';
import { getRecordKey } from '../../../trace/queries/record-keys';
import { showPanel } from '../../show-panel';
import { useActions, useAppStore, useUiStore } from '../../use-app';
import { dropText, duplicateText, findEditsOfMessage, getDelayMicros } from './edit-texts';

/** What one can do to a message; keys and menus call the same. */
export interface MessageFaults {
  /** On top of the delay that it already has. */
  delay(message: Message, byMicros: number): void;
  /** Arrives the moment it is sent. */
  hasten(message: Message): void;
  drop(message: Message): void;
  duplicate(message: Message): void;
  /** Shows the octets of the message with the focus on a bit, to be flipped or not. */
  pickBit(message: Message): void;
  removeFaults(message: Message): void;
  hasFaults(message: Message): boolean;
}

const NO_OCTETS = {
  tone: 'info',
  title: 'This message has no bits',
  problems: [{ at: '', message: 'It is only a name here. Choose a wire to send real frames.' }],
} as const;

export function useMessageFaults(): MessageFaults {
  const ui = useUiStore();
  const store = useAppStore();
  const actions = useActions();
  const getEdits = (message: Message) => {
    const { spec, catalogue } = store.getState();
    return findEditsOfMessage(spec.edits, catalogue?.faults ?? [], message.label);
  };
  const getDelay = (message: Message) => {
    const { spec, catalogue } = store.getState();
    return getDelayMicros(spec.edits, catalogue?.faults ?? [], message.label);
  };
  // The keys reach here with a capture open too; nothing can be done to what has happened already.
  const isCapture = () => store.getState().capture !== null;
  return {
    delay: (message, byMicros) => {
      if (!isCapture()) actions.setDelay(message.label, getDelay(message) + byMicros);
    },
    hasten: (message) => {
      const tookMicros = (message.endAtMicros ?? message.sentAtMicros) - message.sentAtMicros;
      actions.setDelay(message.label, getDelay(message) - tookMicros);
    },
    drop: (message) => {
      if (!isCapture()) actions.addEdit(dropText(message.label));
    },
    duplicate: (message) => {
      if (!isCapture()) actions.addEdit(duplicateText(message.label));
    },
    pickBit: (message) => {
      const trace = getTrace(store.getState());
      if (trace === null || isCapture()) return;
      if (findFrame(trace, message.sentRecord) === null) {
        actions.notify(NO_OCTETS);
        return;
      }
      actions.select(getRecordKey(trace, message.sentRecord));
      ui.setState({ isBitWanted: true });
      showPanel({ actions, ui }, 'message');
    },
    removeFaults: (message) => {
      actions.beginGesture();
      for (const { text } of getEdits(message)) actions.removeEdit(text);
      actions.endGesture();
    },
    hasFaults: (message) => getEdits(message).length > 0,
  };
}
