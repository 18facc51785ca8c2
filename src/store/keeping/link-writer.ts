import { encodeLink } from '../link/codec';
import type { AppIo } from '../io';
import type { Work } from '../state';

/** Browsers refuse too many address changes in a short time (Chromium 200 in 10 s, Safari 100 in 30 s). */
const MIN_GAP_MILLIS = 150;
const VIEW_QUIET_MILLIS = 150;
const RETRY_MILLIS = 2000;

/**
 * Keeps the address in step: at once for a new spec, after a moment of quiet for a view that moves. Only a change of place
 * makes a history entry: the Back button is for moving about, undo is for edits.
 */
export interface LinkWriter {
  specChanged(): void;
  viewChanged(): void;
  /** The reader went somewhere else, to which the Back button shall know the way; `before` is what they leave. */
  placeChanged(before: Work): void;
  /** Someone else put another link into the address, and it is known. */
  addressChanged(): void;
  /** Writes what is waiting. */
  flush(): void;
}

export function createLinkWriter(
  { address, clock }: Pick<AppIo, 'address' | 'clock'>,
  getWork: () => Work,
): LinkWriter {
  let lastWriteMillis = Number.NEGATIVE_INFINITY;
  let knownLink = address.read();
  let isElsewhere = false;
  let waiting: { readonly isUrgent: boolean; readonly cancel: () => void } | null = null;

  const schedule = (isUrgent: boolean, millis: number) => {
    waiting?.cancel();
    waiting = { isUrgent, cancel: clock.after(millis, write) };
  };
  const write = () => {
    waiting?.cancel();
    waiting = null;
    // A link that was just pasted is told of a moment later (`onChange`); what is waiting here must not wipe it out.
    if (address.read() !== knownLink) {
      knownLink = address.read();
      schedule(true, VIEW_QUIET_MILLIS);
      return;
    }
    put(getWork(), isElsewhere);
  };
  const put = (work: Work, isEntry: boolean) => {
    lastWriteMillis = clock.nowMillis();
    const link = encodeLink(work);
    try {
      if (link !== knownLink && isEntry) address.push(link);
      else if (link !== knownLink) address.replace(link);
      knownLink = address.read();
      isElsewhere &&= !isEntry;
    } catch {
      schedule(true, RETRY_MILLIS);
    }
  };
  const specChanged = () => {
    const sinceMillis = clock.nowMillis() - lastWriteMillis;
    if (sinceMillis >= MIN_GAP_MILLIS) write();
    else if (waiting?.isUrgent !== true) schedule(true, MIN_GAP_MILLIS);
  };

  return {
    specChanged,
    placeChanged(before) {
      // What was still to be written belongs to the entry that is left.
      if (waiting !== null && !isElsewhere && address.read() === knownLink) put(before, false);
      isElsewhere = true;
      specChanged();
    },
    viewChanged() {
      if (waiting?.isUrgent !== true) schedule(false, VIEW_QUIET_MILLIS);
    },
    addressChanged() {
      knownLink = address.read();
      isElsewhere = false;
    },
    flush() {
      if (waiting !== null) write();
    },
  };
}
