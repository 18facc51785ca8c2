/**
 * Passes values on one at a time: while a run is under way the newest value waits, older ones are dropped. So a drag asks
 * the engine for no more than it can answer.
 */
export interface LatestWins<T> {
  push(value: T): void;
  /** To be called when the busy time may be over. */
  flush(): void;
  /** Sends what waits even if busy: the end of the gesture. */
  finish(): void;
  clear(): void;
}

export function createLatestWins<T>(
  isBusy: () => boolean,
  send: (value: T) => void,
): LatestWins<T> {
  let waiting: { readonly value: T } | null = null;
  const sendWaiting = () => {
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    send(value);
  };
  const flush = () => {
    if (!isBusy()) sendWaiting();
  };
  return {
    push(value) {
      waiting = { value };
      flush();
    },
    flush,
    finish: sendWaiting,
    clear() {
      waiting = null;
    },
  };
}
