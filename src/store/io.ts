/** The outside of the store: storage, address bar, clock. Tests give their own. */
export interface AppIo {
  /** Null where the browser forbids it. Every call may throw (full, forbidden). */
  readonly storage: KeyValueStorage | null;
  readonly address: Address;
  readonly clock: Clock;
}

export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Address {
  /** The fragment with its `#`; empty when there is none. */
  read(): string;
  /** Puts another fragment in place without a history entry and without telling `onChange`. */
  replace(fragment: string): void;
  /** The same with a history entry: the Back button then returns to the fragment that stood there before. */
  push(fragment: string): void;
  /** Someone typed, pasted or went back to another fragment. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** The page may be gone after this. */
  onLeave(listener: () => void): () => void;
}

interface Clock {
  nowMillis(): number;
  /** Returns how to cancel it. */
  after(millis: number, callback: () => void): () => void;
}

export function createBrowserIo(page: Window): AppIo {
  return { storage: findStorage(page), address: createAddress(page), clock: createClock() };
}

/** In a sandboxed frame even reading the property throws. */
function findStorage(page: Window): KeyValueStorage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

function createAddress(page: Window): Address {
  return {
    read: () => page.location.hash,
    replace: (fragment) => page.history.replaceState(page.history.state, '', fragment),
    push: (fragment) => page.history.pushState(page.history.state, '', fragment),
    onChange: (listener) => listen(page, 'hashchange', listener),
    onLeave: (listener) => {
      const stops = [
        listen(page, 'pagehide', listener),
        listen(page.document, 'visibilitychange', listener),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}

function createClock(): Clock {
  return {
    nowMillis: () => Date.now(),
    after: (millis, callback) => {
      const timer = setTimeout(callback, millis);
      return () => clearTimeout(timer);
    },
  };
}
