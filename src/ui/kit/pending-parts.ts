let pending = 0;

/** Whether code for a part of the page is still being loaded; the idle signal waits until none is. */
export function hasPendingParts(): boolean {
  return pending > 0;
}

/** Call what it returns once the part is there. */
export function addPendingPart(): () => void {
  pending++;
  return () => void pending--;
}
