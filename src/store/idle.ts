import type { App } from './app-store';
import { isComparedStale, isStale } from './selectors';
import type { AppState } from './state';

/**
 * Returns how to wait until the app has come to rest: no file and no part of the
 * page is being loaded, the engine has answered the newest spec, the
 * address is written and the page is painted (two frames: React draws in the first, the second begins after it is shown).
 */
export function createIdleSignal(
  app: App,
  nextFrame: () => Promise<void>,
  isLoading = () => false,
): () => Promise<void> {
  const rest = async (): Promise<void> => {
    await untilAnswered(app);
    app.flush();
    await nextFrame();
    await nextFrame();
    // A frame may have started another run (playback, a focused field) or asked for a part of the page.
    return isAnswered(app.store.getState()) && !isLoading() ? undefined : rest();
  };
  return rest;
}

function untilAnswered({ store }: App): Promise<void> {
  if (isAnswered(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isAnswered(state)) return;
      stop();
      resolve();
    });
  });
}

function isAnswered(state: AppState): boolean {
  const { run, comparedRun, reading, capture } = state;
  const isAsked = capture?.comparison?.kind === 'running';
  const isDone = run.kind === 'failed' || !isStale(state);
  const isCompared = comparedRun.kind === 'failed' || !isComparedStale(state);
  return reading === null && !isAsked && isDone && isCompared;
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
