import { expose } from 'comlink';
import type { EngineWorker } from '../threads/connection';

/** A worker without a thread: the API behind a MessageChannel, and every way to fail. */
export class FakeWorker implements EngineWorker {
  isTerminated = false;
  private readonly page: MessagePort;
  private readonly events = new EventTarget();

  constructor(api: object) {
    const { port1, port2 } = new MessageChannel();
    this.page = port1;
    expose({ ping: () => undefined, ...api }, port2);
    port1.addEventListener('message', (event) => {
      if (!this.isTerminated)
        this.events.dispatchEvent(new MessageEvent('message', { data: event.data }));
    });
    port1.start();
  }

  postMessage(message: unknown, transfer: unknown): void {
    if (this.isTerminated) return;
    this.page.postMessage(message, Array.isArray(transfer) ? transfer : []);
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.events.addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.events.removeEventListener(type, listener);
  }

  terminate(): void {
    this.isTerminated = true;
    this.page.close();
  }

  report(event: 'error' | 'messageerror'): void {
    this.events.dispatchEvent(new Event(event));
  }
}
