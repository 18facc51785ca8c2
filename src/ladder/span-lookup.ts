import type { Lane, LadderView } from './geometry';
import type { IntervalIndex } from './model/intervals';
import type { LaneLayout } from './lanes';
import type { LadderModel } from './model/model';
import { SIZE } from './shapes/sizes';

/** What stands on or beside a lifeline at a time. */
export interface SpanLookup {
  /** Distance from the lifeline to where an arrow touches it, on the given side (−1 left, +1 right). */
  getReach(lane: Lane, side: -1 | 1, micros: number): number;
  /** Half the width of what may stand on the lifeline at any time in view, per side: labels keep off it. */
  getPad(lane: Lane, side: -1 | 1): number;
  /** Distance from the lifeline to the outer edge of a strip. */
  getStripReach(lane: Lane): number;
  /** Half the width of the bar that may stand on the lifeline. */
  getHalfBar(lane: Lane): number;
}

interface Stretch {
  readonly node: number;
  readonly fromMicros: number;
  readonly toMicros: number | null;
}

interface LookupInput extends LaneLayout {
  readonly model: LadderModel;
  readonly view: LadderView;
  getOuterSide(node: number): -1 | 1;
  pick<T>(index: IntervalIndex<T>): readonly T[];
}

export function createSpanLookup(input: LookupInput): SpanLookup {
  const { model, hasStrips, view } = input;
  const lives = input.pick(model.vms);
  const vms = groupByNode(lives.filter(({ state }) => state !== 'destroyed'));
  const hosts = model.vmNodes;
  const drawn = hasStrips ? input.pick(model.strips) : [];
  // An arrow starts at the strip beside the lifeline and crosses the ones outside of it.
  const strips = groupByNode(drawn.filter(({ column }) => column === 0));
  const slim = groupByNode([...input.pick(model.pending), ...input.pick(model.works)]);
  const hasVm = (node: number) => hosts.has(node);
  const stripReach = (node: number) =>
    (hasVm(node) ? SIZE.vmBar / 2 + SIZE.stripGap : 0) + SIZE.strip;
  return {
    getStripReach: ({ node }) => stripReach(node) * view.scale,
    getHalfBar: ({ node }) => (hasVm(node) ? SIZE.vmBar / 2 : 0) * view.scale,
    getReach: (lane, side, micros) => {
      const { node } = lane;
      const isOuter = input.getOuterSide(node) === side;
      let reach = 0.8;
      if (isOn(slim.get(node), micros)) reach = SIZE.workBar / 2 + 0.5;
      if (isOn(vms.get(node), micros)) reach = SIZE.vmBar / 2 + 0.5;
      if (isOuter && isOn(strips.get(node), micros)) reach = stripReach(node) + 0.5;
      return reach * view.scale;
    },
    getPad: (lane, side) => {
      const { node } = lane;
      const isOuter = input.getOuterSide(node) === side;
      if (isOuter && strips.has(node)) return (stripReach(node) + 4) * view.scale;
      return (hasVm(node) ? SIZE.vmBar / 2 + 5 : 5) * view.scale;
    },
  };
}

function groupByNode(spans: readonly Stretch[]): Map<number, Stretch[]> {
  const groups = new Map<number, Stretch[]>();
  for (const span of spans) {
    const group = groups.get(span.node);
    if (group) group.push(span);
    else groups.set(span.node, [span]);
  }
  return groups;
}

function isOn(spans: readonly Stretch[] | undefined, micros: number): boolean {
  return (spans ?? []).some(
    (span) => micros >= span.fromMicros && (span.toMicros === null || micros <= span.toMicros),
  );
}
