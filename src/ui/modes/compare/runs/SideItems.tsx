import type { AppActions, KeptRun, NamedRun } from '../../../../store/state';
import { MenuItem, MenuSeparator } from '../../../kit/Menu';
import { useActions, useApp } from '../../../use-app';
import { RunItems } from './RunItems';
import type { SideId } from '../use-pair';

/** What can be done with A or B: look at it alone, keep it, put another run in its place. */
export function SideItems({ side }: { readonly side: SideId }) {
  const actions = useActions();
  const spec = useApp((state) => state.spec);
  const openAlone = () => {
    if (side === 'b') actions.swapCompared();
    actions.setView({ mode: 'run' });
  };
  return (
    <>
      <MenuItem onSelect={openAlone}>Open in Run</MenuItem>
      {side === 'a' ? (
        <MenuItem onSelect={() => actions.keepRun()}>Keep in the history</MenuItem>
      ) : (
        <>
          <MenuItem onSelect={() => actions.compareWith({ name: '', spec })}>
            The present run A
          </MenuItem>
          <MenuItem onSelect={() => actions.compareWith(null)}>Take it away</MenuItem>
        </>
      )}
      <MenuSeparator />
      <RunItems
        onPick={(run) =>
          side === 'b'
            ? actions.compareWith({ name: run.name, spec: run.spec })
            : pickForA(run, actions)
        }
      />
    </>
  );
}

/** A kept run is gone back to, a scenario is picked as in the picker. */
function pickForA(run: NamedRun | KeptRun, actions: AppActions): void {
  if ('id' in run) actions.openKept(run.id);
  else actions.pickScenario(run.spec.scenario);
}
