import { MenuCheckbox, MenuItem, MenuSeparator } from '../../kit/Menu';
import { useActions } from '../../use-app';
import { toggleLane } from './lanes';
import { useLanes } from './LanesMenu';

/** Show or hide each lane; the phone's menu shows these among its own. */
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
