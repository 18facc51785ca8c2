import { Layers } from 'lucide-react';
import { getScenarioInfo } from '../../../store/selectors';
import { useTrace } from '../../derived';
import { Button } from '../../kit/Button';
import { MenuButton } from '../../kit/MenuButton';
import { useApp } from '../../use-app';
import { getShownLanes } from './lanes';
import { lazyComponent } from '../../kit/lazy-component';

export const LazyLaneItems = lazyComponent(async () => (await import('./LaneItems')).LaneItems);

/** Show or hide each lane; the button says how many are hidden. */
export function LanesMenu() {
  const hidden = useHiddenLanes();
  return (
    <MenuButton
      label="Lanes"
      Items={LazyLaneItems}
      renderButton={(parts) => (
        <Button icon={Layers} className="button-small toolbar-lanes" title="Lanes" {...parts}>
          <span className="button-word">Lanes</span>
          {hidden > 0 && (
            <span className="badge" title={`${hidden} lanes are hidden`}>
              {hidden}
              <span className="badge-word"> hidden</span>
            </span>
          )}
        </Button>
      )}
    />
  );
}

export function useHiddenLanes(): number {
  const lanes = useLanes();
  return lanes === null ? 0 : lanes.all.length - lanes.shown.length;
}

export function useLanes() {
  const trace = useTrace();
  const chosen = useApp((state) => state.view.lanes);
  const scenario = useApp(getScenarioInfo);
  return trace && { all: trace.nodes, shown: getShownLanes(trace, chosen, scenario) };
}
