import { createBackground } from './background';
import { listBands } from './band';
import { listCrowd } from './marks/message/crowd';
import { createFrame } from './frame';
import type { Frame } from './frame';
import type { LadderGeometry, LadderView } from './geometry';
import { computeKnots } from './knots';
import { LabelField } from './labels/label-field';
import { MARK_MAKERS } from './marks/index';
import type { LadderModel } from './model/model';
import { placeLabels } from './labels/place-labels';
import type { Stage } from './stage';

/** Everything to draw for one view of one trace, culled to what is in view. Pure: the same input, the same shapes. */
export function layoutLadder(model: LadderModel, view: LadderView): LadderGeometry {
  const frame = createFrame(model, view);
  const stage = createStage(frame);
  const marks = MARK_MAKERS.flatMap((maker) => maker.make(stage));
  return {
    view,
    timeScale: frame.timeScale,
    axisWidthPx: frame.axisWidthPx,
    lanes: frame.lanes,
    marks: [...marks, ...placeLabels(stage, marks)],
    crowd: listCrowd(frame),
  };
}

function createStage(frame: Frame): Stage {
  const { model, view } = frame;
  const bands = listBands(frame);
  const isVisible = (node: number) => frame.findLane(node) !== null;
  const messages = frame.pick(model.messages);
  const knots = computeKnots(
    frame,
    messages.filter(({ from, to }) => isVisible(from) && isVisible(to)),
    frame.pick(model.events).filter(({ node }) => isVisible(node)),
  );
  const area = {
    left: frame.axisWidthPx + 2,
    right: view.widthPx - 1,
    top: 0,
    bottom: view.heightPx,
  };
  return {
    frame,
    field: new LabelField(area),
    requests: [],
    bands,
    knots,
    background: createBackground(frame, bands),
    inKnot: new Set(knots.flatMap((knot) => knot.silent)),
  };
}
