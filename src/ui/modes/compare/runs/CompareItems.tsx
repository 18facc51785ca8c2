import { MenuItem, MenuSeparator } from '../../../kit/Menu';
import { useActions, useAppStore } from '../../../use-app';
import { listOffers } from './offers';
import { RunItems } from './RunItems';

/** The menu "Compare with …": what suggests itself, the history, every scenario. */
export function CompareItems() {
  const store = useAppStore();
  const actions = useActions();
  return (
    <>
      {listOffers(store.getState(), actions).map(({ id, title, run }) => (
        <MenuItem key={id} onSelect={run}>
          {title}
        </MenuItem>
      ))}
      <MenuSeparator />
      <RunItems onPick={({ name, spec }) => actions.compareWith({ name, spec })} />
    </>
  );
}
