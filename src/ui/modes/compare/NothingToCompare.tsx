import { Button } from '../../kit/Button';
import { MenuButton } from '../../kit/MenuButton';
import { useActions, useApp } from '../../use-app';
import { askForB } from './ask-for-b';
import { listOffers } from './runs/offers';
import { lazyComponent } from '../../kit/lazy-component';

const CompareItems = lazyComponent(async () => (await import('./runs/CompareItems')).CompareItems);

/** The screen before there is a run B: what suggests itself, one click each. */
export function NothingToCompare() {
  const spec = useApp((state) => state.spec);
  const history = useApp((state) => state.history);
  const catalogue = useApp((state) => state.catalogue);
  const question = useApp(askForB);
  const actions = useActions();
  return (
    <section className="nothing-to-compare" aria-label="Choose a run to compare with">
      <h2>Two runs side by side</h2>
      <p>
        Where they part, what differs from there on, and what that does to the figures. {question}
      </p>
      {listOffers({ spec, history, catalogue }, actions).map(({ id, title, run }) => (
        <Button key={id} look={id === 'alternatives' ? 'primary' : 'outline'} onClick={run}>
          {title}
        </Button>
      ))}
      <MenuButton
        label="Compare with"
        align="center"
        Items={CompareItems}
        renderButton={(parts) => (
          <Button look="outline" {...parts}>
            Another scenario, or a kept run …
          </Button>
        )}
      />
    </section>
  );
}
