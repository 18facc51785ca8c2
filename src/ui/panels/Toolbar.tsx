import { FoldVertical, Maximize, Ruler } from 'lucide-react';
import { useApp, useActions } from '../use-app';
import { IconButton } from '../kit/Button';
import { Segmented } from '../kit/Segmented';
import { DEFAULT_VIEW } from '../../store/work';
import type { Zoom } from '../../store/state';
import { CompareMenu } from './CompareMenu';
import { LanesMenu } from './LanesMenu';
import { MessagesMenu } from './MessagesMenu';
import { Legend } from './Legend';

export const AXES = [
  {
    id: 'compressed',
    title: 'Compressed',
    help: 'Compressed: idle time is folded away; order is exact',
    icon: FoldVertical,
  },
  {
    id: 'proportional',
    title: 'Proportional',
    help: 'Proportional: every millisecond has the same height',
    icon: Ruler,
  },
] as const;

/** Smaller than any run needs; the ladder stops at what shows the whole run. */
export const FIT_ZOOM: Zoom = { k: 1e-6, y: 0 };

export function Toolbar() {
  const axis = useApp((state) => state.view.axis);
  const actions = useActions();
  return (
    <section className="toolbar" aria-label="Drawing">
      <Legend />
      <div className="toolbar-right">
        <CompareMenu />
        <MessagesMenu />
        <LanesMenu />
        <Segmented
          label="Time axis"
          value={axis}
          options={AXES}
          onChange={(id) => actions.setView({ axis: id, zoom: DEFAULT_VIEW.zoom })}
          size="small"
        />
        <IconButton
          icon={Maximize}
          label="Fit the whole run"
          onClick={() => actions.setView({ zoom: FIT_ZOOM })}
        />
      </div>
    </section>
  );
}
