import { useEffect, useRef } from 'react';
import type { Trace } from '../../../../trace/trace';

/** What is selected elsewhere (a link, a row, a finding) comes into view; what a page opens with stays as it was left. */
export function useReveal(
  selection: number | null,
  trace: Trace,
  reveal: (micros: number) => void,
): void {
  const revealed = useRef(selection);
  useEffect(() => {
    if (revealed.current === selection) return;
    revealed.current = selection;
    if (selection !== null) reveal(trace.records.at[selection] ?? 0);
  }, [selection, trace, reveal]);
}
