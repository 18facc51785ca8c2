import { FoldVertical, Maximize, Ruler } from 'lucide-react';
import type { Zoom } from '../../../store/state';
import { DEFAULT_VIEW } from '../../../store/work';
import { IconButton } from '../../kit/Button';
import { Segmented } from '../../kit/Segmented';
import { useActions, useApp } from '../../use-app';

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

/** How time is drawn, and back to all of it. */
export function AxisControls({ fitLabel }: { readonly fitLabel: string }) {
  const axis = useApp((state) => state.view.axis);
  const actions = useActions();
  return (
    <>
      <Segmented
        label="Time axis"
        value={axis}
        options={AXES}
        onChange={(id) => actions.setView({ axis: id, zoom: DEFAULT_VIEW.zoom })}
        size="small"
      />
      <IconButton
        icon={Maximize}
        label={fitLabel}
        onClick={() => actions.setView({ zoom: FIT_ZOOM })}
      />
    </>
  );
}
