import { useEffect, useMemo } from 'react';
import { getComparedTrace } from '../../../store/selectors';
import { compareTraces } from '../../../trace/queries/compare/compare-traces';
import type { Comparison } from '../../../trace/queries/compare/compare-traces';
import { mergeTraces } from '../../../trace/queries/compare/merge-traces';
import type { Trace } from '../../../trace/trace';
import { useTrace } from '../../derived';
import { playhead } from '../../ladder/playback/playhead';
import { useApp } from '../../use-app';

export type SideId = 'a' | 'b';

/** The two runs on screen and what differs. */
export interface Pair {
  readonly a: Trace;
  readonly b: Trace;
  readonly comparison: Comparison;
  /** Both as one sequence of moments. */
  readonly merged: Trace;
  /** Records of each that the other does not have in the same way. */
  readonly differing: Readonly<Record<SideId, ReadonlySet<number>>>;
  /** Where they part; null when they are the same. */
  readonly partedMicros: number | null;
}

/** Null while there is nothing beside the run on screen, or no answer yet. */
export function usePair(): Pair | null {
  const a = useTrace();
  const b = useApp(getComparedTrace);
  return useMemo(() => (a === null || b === null ? null : createPair(a, b)), [a, b]);
}

function createPair(a: Trace, b: Trace): Pair {
  const comparison = compareTraces(a, b);
  const { differences } = comparison;
  const list = (side: SideId) =>
    new Set(differences.flatMap((each) => (each[side] === null ? [] : [each[side]])));
  return {
    a,
    b,
    comparison,
    merged: mergeTraces(a, b, comparison),
    differing: { a: list('a'), b: list('b') },
    partedMicros: differences[0]?.atMicros ?? null,
  };
}

/** While this screen is open, playing and stepping go through both runs. */
export function usePlayTogether(pair: Pair | null): void {
  const merged = pair?.merged ?? null;
  useEffect(() => {
    playhead.setState({ record: null, trace: merged });
    return () => playhead.setState({ record: null, trace: null });
  }, [merged]);
}
