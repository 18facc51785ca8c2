import type { Band } from './band';
import { getBandEdges } from './band';
import type { Frame } from './frame';
import type { Paint } from './shapes/shapes';

export type Background = (x: number, y: number) => Paint;

/** What lies under a label, so that its halo does not glow on a tint. */
export function createBackground(frame: Frame, bands: readonly Band[]): Background {
  const { downtime } = frame.model;
  const stop = downtime === null ? Infinity : frame.toY(downtime.fromMicros);
  const resume = downtime === null ? Infinity : frame.toEndY(downtime.toMicros);
  return (x, y) => {
    const isStopped = y > stop && y < resume;
    const band = bands.find((each) => {
      const edges = getBandEdges(each, x);
      return edges !== null && y > edges.top && y < edges.bottom;
    });
    if (band === undefined) return isStopped ? 'downtime' : 'paper';
    if (band.isFinal) return isStopped ? 'bandFinalStopped' : 'bandFinal';
    return isStopped ? 'bandStopped' : 'band';
  };
}
