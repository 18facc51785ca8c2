import { Suspense, useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { addPendingPart } from './pending-parts';

interface LazyPartProps {
  readonly children: ReactNode;
  readonly fallback?: ReactNode;
}

/** Holds components that load lazily: until they are there, `fallback` stands in their place. */
export function LazyPart({ children, fallback = null }: LazyPartProps) {
  return <Suspense fallback={<Pending>{fallback}</Pending>}>{children}</Suspense>;
}

function Pending({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(addPendingPart, []);
  return children;
}
