import { Suspense, useLayoutEffect } from 'react';
import type { ReactNode } from 'react';

let pendingParts = 0;

/** Whether a part of the page is still being loaded; the idle signal waits until none is. */
export function hasPendingParts(): boolean {
  return pendingParts > 0;
}

/** Holds components that load lazily: until they are there, `fallback` stands in their place. */
export function LazyPart({
  children,
  fallback = null,
}: {
  readonly children: ReactNode;
  readonly fallback?: ReactNode;
}) {
  return <Suspense fallback={<Pending>{fallback}</Pending>}>{children}</Suspense>;
}

function Pending({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    pendingParts++;
    return () => void pendingParts--;
  }, []);
  return children;
}
