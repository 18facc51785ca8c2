import { useMemo, useRef } from 'react';
import { LIMITS, limitMessage } from '../../../../lib/limits';
import type { LadderGeometry, LadderView } from '../../../../ladder/geometry';
import { PLAIN_VIEW } from '../../../../ladder/geometry';
import { layoutLadder } from '../../../../ladder/layout';
import { createTimeScale } from '../../../../ladder/scale/scale';
import type { Trace } from '../../../../trace/trace';
import { LadderDrawing } from '../../../ladder/drawing/LadderDrawing';
import { getLadderModel } from '../../../../ladder/model/model-of-trace';
import type { ElementSize } from '../../../ladder/use-element-size';
import { useElementSize } from '../../../ladder/use-element-size';
import { cssVars } from '../../../kit/css-vars';
import { useExploreState } from '../use-exploration';

/** Higher than its pane it scrolls; without a stop of its own that would take a mouse. */
const SCROLLER = { role: 'region', tabIndex: 0 } as const;

/** A live ladder to look at: the same geometry as in mode Run, without gestures. */
export function WitnessLadder({ label }: { readonly label: string }) {
  const { trace, spec, message } = useExploreState((state) => state.shown);
  const room = useRef<HTMLDivElement>(null);
  const size = useElementSize(room);
  const isStale = trace !== null && JSON.stringify(trace.spec) !== JSON.stringify(spec);
  return (
    <div
      className="witness-ladder"
      aria-label="Ladder of the witness"
      {...SCROLLER}
      data-stale={isStale || undefined}
    >
      <div className="witness-size" ref={room} aria-hidden />
      {message !== '' && <p className="field-problem">{message}</p>}
      {trace !== null && size.widthPx > 0 && <Drawing trace={trace} size={size} label={label} />}
    </div>
  );
}

interface DrawingProps {
  readonly trace: Trace;
  readonly size: ElementSize;
  readonly label: string;
}

function Drawing({ trace, size, label }: DrawingProps) {
  const svgRef = useRef<SVGSVGElement>(null);
  const { widthPx, heightPx } = size;
  const geometry = useMemo(
    () => layoutPreview(trace, { widthPx, heightPx }),
    [trace, widthPx, heightPx],
  );
  return (
    <>
      <div className="witness-heads" aria-hidden>
        {geometry.lanes.map(({ node, title, titleX, anchor }) => (
          <span key={node} data-anchor={anchor} style={cssVars({ '--x': `${titleX}px` })}>
            {title}
          </span>
        ))}
      </div>
      <figure className="witness-drawing" aria-label={`Ladder: ${label}`}>
        <LadderDrawing geometry={geometry} selected={null} cone={null} svgRef={svgRef} isCopy />
      </figure>
      {geometry.timeScale.contentHeightPx > geometry.view.heightPx && (
        <p className="hint witness-more">{limitMessage(LIMITS.previewPx)}</p>
      )}
    </>
  );
}

const HEADS_PX = 32;
const MOST_PX = LIMITS.previewPx.value;

/** As high as the pane, or as the run needs; then it scrolls, up to a limit: a run that polls for ever has no end. */
function layoutPreview(trace: Trace, { widthPx, heightPx }: ElementSize): LadderGeometry {
  const model = getLadderModel(trace);
  const view: LadderView = {
    widthPx,
    heightPx: Math.max(1, heightPx - HEADS_PX),
    ...PLAIN_VIEW,
    lanes: trace.nodes.map((_, index) => index),
  };
  const { contentHeightPx } = createTimeScale(model, view);
  return layoutLadder(model, {
    ...view,
    heightPx: Math.max(view.heightPx, Math.min(MOST_PX, Math.ceil(contentHeightPx))),
  });
}
