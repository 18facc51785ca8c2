import { Layers } from 'lucide-react';
import { getScenarioInfo } from '../../store/selectors';
import { useTrace } from '../derived';
import { Button } from '../kit/Button';
import { Menu, MenuCheckbox, MenuItem, MenuSeparator } from '../kit/Menu';
import { useActions, useApp } from '../use-app';
import { getShownLanes, toggleLane } from './lanes';

/** Show or hide each lane; the button says how many are hidden. */
export function LanesMenu() {
  const hidden = useHiddenLanes();
  return (
    <Menu
      trigger={
        <Button icon={Layers} className="button-small toolbar-lanes">
          Lanes
          {hidden > 0 && (
            <span className="badge" title={`${hidden} lanes are hidden`}>
              {hidden}
              <span className="badge-word"> hidden</span>
            </span>
          )}
        </Button>
      }
    >
      <LaneItems />
    </Menu>
  );
}

/** The entries of that menu, which the phone's menu shows among its own. */
export function LaneItems() {
  const lanes = useLanes();
  const actions = useActions();
  if (!lanes) return null;
  const { all, shown } = lanes;
  return (
    <>
      {all.map((node) => {
        const isShown = shown.includes(node.id);
        return (
          <MenuCheckbox
            key={node.id}
            checked={isShown}
            // Fewer than two lanes have no arrows between them.
            disabled={isShown && shown.length <= 2}
            onChange={() => actions.setView({ lanes: toggleLane(all, shown, node.id) })}
          >
            {node.title}
          </MenuCheckbox>
        );
      })}
      <MenuSeparator />
      <MenuItem onSelect={() => actions.setView({ lanes: null })}>As on the slide</MenuItem>
    </>
  );
}

export function useHiddenLanes(): number {
  const lanes = useLanes();
  return lanes === null ? 0 : lanes.all.length - lanes.shown.length;
}

function useLanes() {
  const trace = useTrace();
  const chosen = useApp((state) => state.view.lanes);
  const scenario = useApp(getScenarioInfo);
  return trace && { all: trace.nodes, shown: getShownLanes(trace.nodes, chosen, scenario) };
}
