/** Gives other events of Node a turn; in workers of the page `createMacrotask` does. */
export function waitForNextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
