import type { AppIo } from '../io';

/** Storage, address and clock in memory; the clock stands still until `tick`. */
export class FakeIo implements AppIo {
  readonly items: Map<string, string>;
  fragment = '';
  /** How often the address was written. */
  writes = 0;
  /** What the Back button would return to, oldest first. */
  readonly left: string[] = [];
  nowMillis = 1_000_000;
  storageError: string | null = null;
  addressError: string | null = null;
  private readonly listeners = { change: new Set<() => void>(), leave: new Set<() => void>() };
  private timers: { readonly atMillis: number; readonly callback: () => void }[] = [];

  /** Give the items of another for a second tab of the same browser. */
  constructor(items = new Map<string, string>()) {
    this.items = items;
  }

  readonly storage = {
    getItem: (key: string) => this.guard(() => this.items.get(key) ?? null),
    setItem: (key: string, text: string) => this.guard(() => void this.items.set(key, text)),
    removeItem: (key: string) => this.guard(() => void this.items.delete(key)),
  };

  readonly address = {
    read: () => this.fragment,
    replace: (fragment: string) => {
      if (this.addressError !== null) throw new Error(this.addressError);
      this.fragment = fragment;
      this.writes++;
    },
    push: (fragment: string) => {
      const before = this.fragment;
      this.address.replace(fragment);
      this.left.push(before);
    },
    onChange: (listener: () => void) => add(this.listeners.change, listener),
    onLeave: (listener: () => void) => add(this.listeners.leave, listener),
  };

  readonly clock = {
    nowMillis: () => this.nowMillis,
    after: (millis: number, callback: () => void) => {
      const timer = { atMillis: this.nowMillis + millis, callback };
      this.timers.push(timer);
      return () => {
        this.timers = this.timers.filter((other) => other !== timer);
      };
    },
  };

  tick(millis: number): void {
    this.nowMillis += millis;
    const due = this.timers.filter((timer) => timer.atMillis <= this.nowMillis);
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const timer of due) timer.callback();
  }

  /** As if someone pasted another fragment. */
  navigate(fragment: string): void {
    this.fragment = fragment;
    for (const listener of this.listeners.change) listener();
  }

  leave(): void {
    for (const listener of this.listeners.leave) listener();
  }

  private guard<T>(action: () => T): T {
    if (this.storageError !== null) throw new Error(this.storageError);
    return action();
  }
}

function add(set: Set<() => void>, listener: () => void): () => void {
  set.add(listener);
  return () => set.delete(listener);
}
