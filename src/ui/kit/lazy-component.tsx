import { lazy, useState } from 'react';
import type { ComponentType } from 'react';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A component that the first ladder does not need: loaded when it is first shown, or earlier by `loadPartsWhenIdle`. It is
 * shown inside a LazyPart.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Pending: ComponentType<Props> = lazy(loadOnce);
  waiting.push(loadOnce);
  return function LazyComponent(props: Props) {
    // What is here already is shown at once: React puts the fallback before a promise, even a settled one, for 300 ms.
    const [Shown] = useState(() => loaded ?? Pending);
    return <Shown {...props} />;
  };
}

/**
 * Loads all that waits, one after the other and only while the page has nothing else to do: the first click on a part
 * then shows it at once, also where the network is gone by then. What fails here is tried again when it is wanted.
 */
export function loadPartsWhenIdle(): void {
  const load = waiting.shift();
  if (load === undefined) return;
  whenIdle(() => void load().then(loadPartsWhenIdle, loadPartsWhenIdle));
}

/** Safari has no idle callbacks. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 200);
}
