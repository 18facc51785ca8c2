import { useStore } from 'zustand';
import type { LadderGeometry } from '../../../ladder/geometry';
import { drawSlackBands } from '../../../ladder/slack-bands';
import { getSlackSession } from '../../../store/slack/browser-slack';
import type { Trace } from '../../../trace/trace';
import { useSelectedRecord } from '../../derived';
import { useUi } from '../../use-app';
import { listShownSlack } from '../shown-slack';
import { ShapeView } from './ShapeView';

interface SlackLayerProps {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
}

/** The measured bands over the ladder, as an exported drawing shows them. */
export function SlackLayer({ geometry, trace }: SlackLayerProps) {
  const selection = useSelectedRecord();
  const slack = useStore(getSlackSession().store);
  const hasAll = useUi((state) => state.hasAllSlack);
  const { widthPx, heightPx } = geometry.view;
  const items = listShownSlack(slack, trace, selection, hasAll);
  return (
    <svg className="ladder-slack" width={widthPx} height={heightPx} aria-hidden="true">
      {drawSlackBands(items, trace, geometry).map(({ key, label, shapes }) => (
        <g key={key}>
          <title>{label}</title>
          {shapes.map((shape, index) => (
            <ShapeView key={index} shape={shape} />
          ))}
        </g>
      ))}
    </svg>
  );
}
