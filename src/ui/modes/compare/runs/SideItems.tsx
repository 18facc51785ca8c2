import type { AppActions, KeptRun, NamedRun } from '../../../../store/state';
import { hasChanges } from '../../../../store/work';
import type { RunSpec } from '../../../../trace/run-spec';
import { MenuItem, MenuSeparator } from '../../../kit/Menu';
import { useActions, useApp } from '../../../use-app';
import { listOffers } from './offers';
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
      <Alternatives />
      <MenuSeparator />
      <RunItems
        onPick={(run) =>
          side === 'b'
            ? actions.compareWith({ name: run.name, spec: run.spec })
            : pickForA(run, actions, spec)
        }
      />
    </>
  );
}

function Alternatives() {
  const actions = useActions();
  const spec = useApp((state) => state.spec);
  const history = useApp((state) => state.history);
  const catalogue = useApp((state) => state.catalogue);
  return listOffers({ spec, history, catalogue }, actions)
    .filter(({ id }) => id === 'alternatives')
    .map(({ id, title, run }) => (
      <MenuItem key={id} onSelect={run}>
        {title}
      </MenuItem>
    ));
}

/** A kept run is gone back to, a scenario is picked as in the picker; the run that leaves the screen is kept. */
function pickForA(run: NamedRun | KeptRun, actions: AppActions, spec: RunSpec): void {
  if ('id' in run) {
    actions.openKept(run.id);
    return;
  }
  if (hasChanges(spec)) actions.keepRun();
  actions.pickScenario(run.spec.scenario);
}
