/** Whether it is time to tell of progress again: often enough to see it grow, seldom enough to cost nothing. */
export function createPace(
  everyMillis: number,
  nowMillis: () => number = () => performance.now(),
): () => boolean {
  let toldAt = nowMillis();
  return () => {
    const now = nowMillis();
    if (now - toldAt < everyMillis) return false;
    toldAt = now;
    return true;
  };
}
