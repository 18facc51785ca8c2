import { useStore } from 'zustand';
import type { LadderGeometry } from '../../../ladder/geometry';
import { getSlackSession } from '../../../store/slack/browser-slack';
import { isSameSpec } from '../../../store/work';
import { getRecord } from '../../../trace/records';
import type { SlackItem } from '../../../trace/answers/slack';
import { getOwnBand, listThresholds } from '../../../trace/answers/slack';
import { describeShift, nameItem } from '../../../trace/answers/slack-words';
import type { Trace } from '../../../trace/trace';
import { findMessageOf, useSelectedRecord } from '../../derived';
import { useUi } from '../../use-app';
import { toScreenY } from '../view-derivations';

interface SlackLayerProps {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
}

const NO_ITEMS: readonly SlackItem[] = [];

/** The stretch within which something may come without another end, on the lane where it comes. */
export function SlackLayer({ geometry, trace }: SlackLayerProps) {
  const selection = useSelectedRecord();
  const slack = useStore(getSlackSession().store);
  const hasAll = useUi((state) => state.hasAllSlack);
  const { widthPx, heightPx } = geometry.view;
  const isOfRun = 'items' in slack && trace.spec !== null && isSameSpec(slack.spec, trace.spec);
  const items = isOfRun ? slack.items : NO_ITEMS;
  const label = selection === null ? undefined : findMessageOf(trace, selection)?.label;
  const isWanted = (item: SlackItem) =>
    item.record === selection ||
    (item.kind === 'message' && item.label === label) ||
    (hasAll && item.bands.length > 1);
  return (
    <svg className="ladder-slack" width={widthPx} height={heightPx} aria-hidden="true">
      {items.filter(isWanted).map((item) => (
        <SlackBandView key={item.kind + item.label} item={item} geometry={geometry} trace={trace} />
      ))}
    </svg>
  );
}

const BAND_PX = 9;
const CAP_PX = 16;
/** Room for the number at a cap. */
const TEXT_PX = 5;
const TEXT_ROOM_PX = 120;

interface SlackBandViewProps {
  readonly item: SlackItem;
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
}

function SlackBandView({ item, geometry, trace }: SlackBandViewProps) {
  const { node, peer, kind, atMicros } = getRecord(trace, item.record);
  // What is lost or still under way is told by its sender; the band belongs to the receiver.
  const at = item.kind === 'message' && (kind === 'sent' || kind === 'lost') ? peer : node;
  const lane = geometry.lanes.find((one) => one.node === at);
  const own = getOwnBand(item);
  if (lane === undefined || own === undefined) return null;
  const inside = (y: number) => Math.max(-CAP_PX, Math.min(geometry.view.heightPx + CAP_PX, y));
  const isAtEdge = lane.x + TEXT_ROOM_PX > geometry.view.widthPx;
  const textX = (CAP_PX / 2 + TEXT_PX) * (isAtEdge ? -1 : 1);
  const yOf = (micros: number) => inside(toScreenY(geometry, Math.max(0, atMicros + micros)));
  const [top, bottom] = [yOf(own.fromMicros), yOf(own.toMicros)];
  return (
    <g>
      <title>{describeBand(item, trace)}</title>
      <rect
        x={lane.x - BAND_PX / 2}
        y={top}
        width={BAND_PX}
        height={Math.max(1, bottom - top)}
        rx={2}
      />
      {listThresholds(item).map(({ atMicros: by }) => (
        <g key={by}>
          <path d={`M${lane.x - CAP_PX / 2} ${yOf(by)}h${CAP_PX}`} />
          <text x={lane.x + textX} y={yOf(by)} dy="0.32em" textAnchor={isAtEdge ? 'end' : 'start'}>
            {describeShift(by)}
          </text>
        </g>
      ))}
    </g>
  );
}

function describeBand(item: SlackItem, trace: Trace): string {
  const shifts = listThresholds(item).map(({ atMicros }) => describeShift(atMicros));
  return shifts.length === 0
    ? `${nameItem(item, trace)}: no change of the end within the range`
    : `${nameItem(item, trace)}: another end from ${shifts.join(', and ')}`;
}
