import type { Message } from '../../../trace/queries/messages';
import { useActions, useAppStore } from '../../use-app';
import { dropText, duplicateText, findEditsOfMessage, getDelayMicros } from './edit-texts';

/** What one can do to a message; keys and menus call the same. */
export interface MessageFaults {
  /** On top of the delay that it already has. */
  delay(message: Message, byMicros: number): void;
  /** Arrives the moment it is sent. */
  hasten(message: Message): void;
  drop(message: Message): void;
  duplicate(message: Message): void;
  removeFaults(message: Message): void;
  hasFaults(message: Message): boolean;
}

export function useMessageFaults(): MessageFaults {
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
    removeFaults: (message) => {
      actions.beginGesture();
      for (const { text } of getEdits(message)) actions.removeEdit(text);
      actions.endGesture();
    },
    hasFaults: (message) => getEdits(message).length > 0,
  };
}
