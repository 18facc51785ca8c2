import { drawLine } from '../../shapes/draw';
import type { MarkMaker } from '../../stage';

export const lifeline: MarkMaker = {
  kind: 'lifeline',
  make: ({ frame }) =>
    frame.lanes.map((lane) => ({
      key: `lifeline:${frame.model.trace.nodes[lane.node]?.id ?? lane.node}`,
      kind: 'lifeline',
      record: null,
      records: [],
      label: lane.title,
      shapes: [
        drawLine(
          { x1: lane.x, x2: lane.x, y1: 0, y2: frame.view.heightPx },
          { stroke: 'lifeline', widthPx: frame.px(1) },
        ),
      ],
      hit: null,
    })),
};
