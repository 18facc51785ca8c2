import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { LadderGeometry } from '../../../ladder/geometry';
import { getLabelOwner } from '../../../ladder/labels/place-labels';
import type { Mark } from '../../../ladder/shapes/shapes';
import type { Trace } from '../../../trace/trace';

const SLIDE_MILLIS = 180;
const APPEAR_MILLIS = 120;
/** Above this many marks a slide costs more frames than it explains. */
const MOST_MARKS = 150;

/**
 * After a new run, marks that are still there slide from where they were to where they are, new ones fade in. Panning,
 * zooming and dragging move marks at once.
 */
export function useRerunMotion(
  svgRef: RefObject<SVGSVGElement | null>,
  { geometry, trace, isOff }: Motion,
): void {
  const before = useRef<Drawn | null>(null);
  useLayoutEffect(() => {
    const ys = collectYs(geometry.marks);
    const last = before.current;
    before.current = { trace, ys };
    if (last === null || last.trace === trace || isOff || ys.size > MOST_MARKS) return;
    if (trace.spec === null || last.trace.spec?.scenario !== trace.spec.scenario) return;
    for (const group of svgRef.current?.querySelectorAll<SVGGElement>('g[data-key]') ?? [])
      animate(group, last.ys, ys);
  }, [svgRef, geometry, trace, isOff]);
}

export interface Motion {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
  readonly isOff: boolean;
}

interface Drawn {
  readonly trace: Trace;
  readonly ys: ReadonlyMap<string, number>;
}

/** Where each mark stands, as far as it has one place. */
function collectYs(marks: readonly Mark[]): Map<string, number> {
  const ys = new Map<string, number>();
  for (const { key, hit } of marks)
    if (hit !== null) ys.set(key, hit.kind === 'line' ? hit.y1 : hit.y);
  return ys;
}

function animate(
  group: SVGGElement,
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): void {
  const ownKey = group.dataset['key'] ?? '';
  const key = getLabelOwner(ownKey) ?? ownKey;
  const to = now.get(key);
  const from = before.get(key);
  if (to === undefined || from === to) return;
  if (from === undefined) {
    group.animate([{ opacity: 0 }, {}], { duration: APPEAR_MILLIS });
    return;
  }
  const frames = [{ transform: `translateY(${from - to}px)` }, { transform: 'none' }];
  group.animate(frames, { duration: SLIDE_MILLIS, easing: 'ease-out' });
}
