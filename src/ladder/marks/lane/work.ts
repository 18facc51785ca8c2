import type { StateSpan, WorkSpan } from '../../../trace/queries/spans';
import { formatSpan } from '../../../lib/time';
import { createBox } from '../../shapes/boxes';
import { drawRect, hitBox } from '../../shapes/draw';
import { COST } from '../../labels/labels';
import type { Mark, Style } from '../../shapes/shapes';
import { SIZE } from '../../shapes/sizes';
import type { MarkMaker, Stage } from '../../stage';
import { clipBar } from './clip-bar';

/** Slim bars on a lifeline: a node at work, and a request that it holds open. */
export const work: MarkMaker = {
  kind: 'work',
  make(stage) {
    const { frame } = stage;
    const works = frame.pick(frame.model.works);
    const pending = frame.pick(frame.model.pending);
    return [
      ...pending.flatMap((span) => makeBar(stage, span, describePending(span)) ?? []),
      ...works.flatMap((span) => makeBar(stage, span, describeWork(span)) ?? []),
    ];
  },
};

interface Look {
  readonly label: string;
  readonly style: Style;
  readonly suffix: string;
}

function describeWork(span: WorkSpan): Look {
  const took = span.toMicros === null ? '' : `, ${formatSpan(span.toMicros - span.fromMicros)}`;
  return {
    label: `works on ${span.work}${took}`,
    style: { fill: 'vdpTint', stroke: 'vdp' },
    suffix: '',
  };
}

function describePending(span: StateSpan): Look {
  return {
    label: `holds a request open: ${span.region}`,
    style: { fill: 'stateTint', stroke: 'state' },
    suffix: ' open',
  };
}

function makeBar(stage: Stage, span: StateSpan | WorkSpan, look: Look): Mark | null {
  const { frame } = stage;
  const lane = frame.findLane(span.node);
  if (lane === null) return null;
  const top = frame.toY(span.fromMicros);
  const bottom = frame.toEndY(span.toMicros);
  const width = frame.px(SIZE.workBar);
  const x = lane.x - width / 2;
  const key = `${frame.model.getKey(span.record)}${look.suffix}`;
  stage.field.addObstacle(createBox(x - 2, top, width + 4, bottom - top), COST.openBar, key);
  const { y, heightPx } = clipBar(frame, top, bottom);
  const box = { x, y, widthPx: width, heightPx: Math.max(1, heightPx) };
  return {
    key,
    kind: 'work',
    record: span.record,
    records: [span.record],
    label: `${lane.title} ${look.label}`,
    shapes: [drawRect(box, { ...look.style, widthPx: 1 })],
    hit: hitBox(x, top, width, bottom - top),
  };
}
