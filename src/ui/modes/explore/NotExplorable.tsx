import { getTitle } from '../../../store/selectors';
import { useActions, useApp } from '../../use-app';

/** Says why there is nothing to explore, and what can be explored instead. */
export function NotExplorable() {
  const title = useApp(getTitle);
  const isCapture = useApp((state) => state.capture !== null);
  const scenarios = useApp((state) => state.catalogue?.scenarios);
  const actions = useActions();
  const explorable = (scenarios ?? []).filter((scenario) => scenario.explorable);
  return (
    <main className="explore-none">
      <h2>{title ?? 'This run'} cannot be explored</h2>
      <p>
        {isCapture
          ? 'A capture is what happened once. Exploring tries what the rules of a scenario allow.'
          : 'Trying every order needs rules that mean the same without a clock. This scenario lives on its timers: keep-alives and retries come round for as long as it runs.'}
      </p>
      <p>These can be explored:</p>
      <ul className="explore-offers">
        {explorable.map((scenario) => (
          <li key={scenario.id}>
            <button
              type="button"
              className="link"
              onClick={() => actions.pickScenario(scenario.id)}
            >
              {scenario.title}
              {scenario.subtitle !== '' && `, ${scenario.subtitle}`}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
