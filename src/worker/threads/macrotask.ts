/**
 * Returns a function that waits for the next turn of the event loop. Through a MessageChannel, because timers wait at
 * least four milliseconds after a few in a row, and promises alone let no message in.
 */
export function createMacrotask(): () => Promise<void> {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => waiting.shift()?.());
  channel.port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
}
