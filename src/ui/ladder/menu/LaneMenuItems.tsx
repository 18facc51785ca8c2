import { ArrowLeft, ArrowRight, EyeOff, Power, PowerOff, Snail, Workflow } from 'lucide-react';
import { formatMoment } from '../../../lib/time';
import type { Trace } from '../../../trace/trace';
import { MenuHeading, MenuItem, MenuSeparator } from '../../kit/Menu';
import { useShowMachine } from '../../show-panel';
import { useActions } from '../../use-app';
import { shiftLane } from '../gestures/lane-order';
import { useLaneIds } from '../use-lane-ids';
import { crashText, slowText } from './edit-texts';
import { LinkMenuItems } from './LinkMenuItems';

export interface LaneMenuItemsProps {
  readonly node: number;
  readonly atMicros: number;
  readonly trace: Trace;
  /** In the menu of a head the links of the node follow, for those who cannot point between two lanes. */
  readonly hasLinks?: boolean;
}

const CRASH_MICROS = 3_000_000;
const SLOW_FOR_MICROS = 10_000_000;

export function LaneMenuItems({ node, atMicros, trace, hasLinks = false }: LaneMenuItemsProps) {
  const actions = useActions();
  const showMachine = useShowMachine();
  const laneIds = useLaneIds(trace);
  const { id = '', title = '' } = trace.nodes[node] ?? {};
  const place = laneIds.indexOf(id);
  const links = trace.links.flatMap((link, index) => (link.ends.includes(node) ? [index] : []));
  const setLanes = (lanes: readonly string[]) => actions.setView({ lanes });
  return (
    <>
      <MenuHeading>
        {title} at {formatMoment(atMicros)}
      </MenuHeading>
      <MenuItem icon={Workflow} onSelect={() => showMachine(id, atMicros)}>
        State machine
      </MenuItem>
      <MenuSeparator />
      {trace.spec !== null && <OutageItems id={id} atMicros={atMicros} />}
      {trace.spec !== null && hasLinks && links.length > 0 && (
        <>
          <MenuSeparator />
          <LinkMenuItems links={links} atMicros={atMicros} trace={trace} />
        </>
      )}
      {trace.spec !== null && <MenuSeparator />}
      <MenuItem
        icon={ArrowLeft}
        disabled={place <= 0}
        onSelect={() => setLanes(shiftLane(laneIds, place, -1))}
      >
        Move left
      </MenuItem>
      <MenuItem
        icon={ArrowRight}
        disabled={place < 0 || place >= laneIds.length - 1}
        onSelect={() => setLanes(shiftLane(laneIds, place, 1))}
      >
        Move right
      </MenuItem>
      <MenuItem
        icon={EyeOff}
        disabled={laneIds.length <= 2}
        onSelect={() => setLanes(laneIds.filter((lane) => lane !== id))}
      >
        Hide lane
      </MenuItem>
    </>
  );
}

interface OutageItemsProps {
  readonly id: string;
  readonly atMicros: number;
}

function OutageItems({ id, atMicros }: OutageItemsProps) {
  const actions = useActions();
  return (
    <>
      <MenuItem icon={PowerOff} onSelect={() => actions.addEdit(crashText(id, atMicros, null))}>
        Crash for good
      </MenuItem>
      <MenuItem
        icon={Power}
        onSelect={() => actions.addEdit(crashText(id, atMicros, CRASH_MICROS))}
      >
        Crash for 3 s
      </MenuItem>
      <MenuItem
        icon={Snail}
        onSelect={() => actions.addEdit(slowText(id, atMicros, SLOW_FOR_MICROS))}
      >
        Slow by 500 ms for 10 s
      </MenuItem>
    </>
  );
}
