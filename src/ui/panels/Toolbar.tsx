import { Layers, Maximize } from 'lucide-react';
import { useApp, useActions } from '../use-app';
import { IconButton } from '../kit/Button';
import { Segmented } from '../kit/Segmented';
import { LanesMenu } from './LanesMenu';
import { Legend } from './Legend';

export const AXES = [
  { id: 'compressed', title: 'Compressed', help: 'Idle time is folded away; order is exact' },
  { id: 'proportional', title: 'Proportional', help: 'Every millisecond has the same height' },
] as const;

/** Untouched zoom: the whole run. */
export const FIT = { k: 1, y: 0 } as const;

export function Toolbar() {
  const axis = useApp((state) => state.view.axis);
  const actions = useActions();
  return (
    <section className="toolbar" aria-label="Drawing">
      <Legend />
      <div className="toolbar-right">
        <LanesMenu icon={Layers} />
        <Segmented
          label="Time axis"
          value={axis}
          options={AXES}
          onChange={(id) => actions.setView({ axis: id, zoom: FIT })}
          size="small"
        />
        <IconButton
          icon={Maximize}
          label="Fit the whole run"
          onClick={() => actions.setView({ zoom: FIT })}
        />
      </div>
    </section>
  );
}
