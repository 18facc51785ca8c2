import { RefreshCw, Square } from 'lucide-react';
import { useState } from 'react';
import { getExploreSession } from '../../../store/explore/browser-session';
import { getValues } from '../../../store/selectors';
import type { ChoiceParameter, ScenarioInfo } from '../../../trace/catalogue';
import { describeFaultBudget, listBudgetKinds, pickBudget } from '../../../trace/fault-budget';
import { getParameters, getScenario } from '../../../trace/parameters';
import { Button } from '../../kit/Button';
import { Segmented } from '../../kit/Segmented';
import { useActions, useApp, useUi } from '../../use-app';
import { QuestionFold } from '../QuestionFold';
import { CheckOption } from './CheckOption';
import { useExploredWire, useExploreState, useExploreView } from './use-exploration';

/** The question: which case, how many faults, which rules. Every change asks anew. */
export function ExploreSettings() {
  const { view } = useExploreView();
  const wire = useExploredWire();
  const isFolding = useUi(({ frame }) => frame !== 'wide');
  return (
    <section className="explore-settings" aria-label="What to explore">
      <QuestionFold
        isFolding={isFolding}
        about={describeFaultBudget(pickBudget(view, wire !== 'off'))}
        action={<SearchButton isShort={isFolding} />}
      >
        <div className="explore-questions">
          <Budget />
          <Case />
          <Properties />
        </div>
      </QuestionFold>
    </section>
  );
}

/** What may go wrong; of a kind that does not exist with names, or with frames, there is no field. */
function Budget() {
  const { view, set } = useExploreView();
  const wire = useExploredWire();
  return (
    <section className="explore-group" aria-label="Fault budget">
      <h2>
        Fault budget <span>at most</span>
      </h2>
      {listBudgetKinds(wire !== 'off').map(({ id, title, help, most }) =>
        most === 1 ? (
          <CheckOption
            key={id}
            label={title}
            help={help}
            isChecked={view[id] > 0}
            onChange={(isOn) => set({ [id]: isOn ? 1 : 0 })}
          />
        ) : (
          <div key={id} className="explore-count" title={help}>
            <span aria-hidden>{title}</span>
            <Segmented
              label={title}
              size="small"
              value={String(view[id])}
              options={listCounts(most)}
              onChange={(count) => set({ [id]: Number(count) })}
            />
          </div>
        ),
      )}
    </section>
  );
}

function listCounts(most: number) {
  return Array.from({ length: most + 1 }, (_, count) => ({
    id: String(count),
    title: String(count),
  }));
}

function Case() {
  const catalogue = useApp((state) => state.catalogue);
  const scenarioId = useApp((state) => state.spec.scenario);
  const actions = useActions();
  if (catalogue === null) return null;
  const scenario = getScenario(catalogue, scenarioId);
  const choices = getParameters(catalogue, scenario).filter(
    (parameter): parameter is ChoiceParameter =>
      parameter.kind === 'choice' && parameter.id !== 'wire',
  );
  return (
    <section className="explore-group explore-case" aria-label="Case">
      <h2>Case</h2>
      <label className="labelled">
        Scenario
        <select
          className="field"
          value={scenarioId}
          onChange={(event) => actions.pickScenario(event.target.value)}
        >
          {catalogue.scenarios.filter((each) => each.explorable).map(toOption)}
        </select>
      </label>
      {choices.map((parameter) => (
        <ChoiceField key={parameter.id} parameter={parameter} />
      ))}
      <WireField />
      <p className="hint">Durations and faults of the run do not matter: every order is tried.</p>
    </section>
  );
}

function toOption({ id, title, subtitle }: ScenarioInfo) {
  return (
    <option key={id} value={id}>
      {subtitle === '' ? title : `${title}, ${subtitle}`}
    </option>
  );
}

/** Apart from the run's own wire: with frames there is far more to try. */
function WireField() {
  const { set } = useExploreView();
  const explored = useExploredWire();
  return (
    <label
      className="labelled"
      title="Names, or frames of VDP over ECP with their acknowledgements, retries and time-outs"
    >
      Between host and bridge
      <select
        className="field"
        value={explored}
        onChange={({ target }) => {
          const wire = WIRES.find(({ id }) => id === target.value)?.id ?? 'off';
          set({ wire });
        }}
      >
        {WIRES.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

const WIRES = [
  { id: 'off', title: 'Names' },
  { id: 'proposal', title: 'Frames, with the proposal' },
  { id: 'ratified', title: 'Frames, as ratified' },
] as const;

function ChoiceField({ parameter }: { readonly parameter: ChoiceParameter }) {
  const value = useApp((state) => getValues(state)[parameter.id]);
  const actions = useActions();
  return (
    <label className="labelled" title={`${parameter.help} (${parameter.source})`}>
      {parameter.title}
      <select
        className="field"
        value={String(value)}
        onChange={(event) => actions.setValue(parameter.id, event.target.value)}
      >
        {parameter.options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Properties() {
  const { view, set } = useExploreView();
  const search = useExploreState((state) => state.search);
  const infos = useApp((state) => state.catalogue?.properties) ?? [];
  const found = search.kind === 'done' ? search.result.properties : [];
  const listed = infos.filter(({ id }) => found.some((property) => property.id === id));
  const isWide = useUi((state) => state.frame === 'wide');
  const [isOpen, setOpen] = useState(isWide);
  if (listed.length === 0) return null;
  const toggle = (id: string, isOn: boolean) =>
    set({ ignored: isOn ? view.ignored.filter((each) => each !== id) : [...view.ignored, id] });
  return (
    <details
      className="explore-group"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>
          Properties <span>{listed.length - view.ignored.length} looked at</span>
        </h2>
      </summary>
      {listed.map(({ id, title, sentence }) => (
        <CheckOption
          key={id}
          label={title}
          help={sentence}
          isChecked={!view.ignored.includes(id)}
          onChange={(isOn) => toggle(id, isOn)}
        />
      ))}
    </details>
  );
}

function SearchButton({ isShort }: { readonly isShort: boolean }) {
  const isRunning = useExploreState(({ search }) => search.kind === 'running');
  const session = getExploreSession();
  return (
    <div className="explore-again">
      {isRunning ? (
        <Button icon={Square} look="outline" onClick={() => session.stop()}>
          Stop
        </Button>
      ) : (
        <Button
          icon={RefreshCw}
          look={isShort ? 'outline' : 'primary'}
          aria-label="Explore again"
          onClick={() => session.repeat()}
        >
          {isShort ? 'Again' : 'Explore again'}
        </Button>
      )}
    </div>
  );
}
