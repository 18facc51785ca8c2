import { ChevronRight, RotateCcw, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type {
  Catalogue,
  ChoiceParameter,
  DurationParameter,
  Parameter,
} from '../../trace/catalogue';
import { getDefault, getParameters, getScenario } from '../../trace/parameters';
import type { ParameterValue } from '../../trace/run-spec';
import { NoRunHint, useIsCapture } from '../capture/NoRunHint';
import { Button, IconButton } from '../kit/Button';
import { cssVars } from '../kit/css-vars';
import { Segmented } from '../kit/Segmented';
import { useActions, useApp } from '../use-app';
import { CountControls } from './CountControls';
import { formatShort } from './edit-text';
import { NumberField } from './NumberField';
import { SeedField } from './SeedField';
import { computeStops, positionToValue, valueToPosition } from './slider-scale';

/** The form of this scenario's parameters, made from the catalogue: featured ones first, the rest under their headings. */
export function ParameterForm() {
  const catalogue = useApp((state) => state.catalogue);
  const isChanged = useApp((state) => Object.keys(state.spec.values).length > 0);
  const actions = useActions();
  if (useIsCapture()) return <NoRunHint title="Parameters" />;
  return (
    <section className="panel-section" aria-labelledby="parameters-title">
      <header className="section-head">
        <h2 id="parameters-title">Parameters</h2>
        <Button
          icon={Undo2}
          className="button-small"
          disabled={!isChanged}
          onClick={() => actions.resetValues()}
          title="Put every parameter back to this scenario's default"
        >
          Defaults
        </Button>
      </header>
      {catalogue && <ParameterGroups catalogue={catalogue} />}
    </section>
  );
}

function ParameterGroups({ catalogue }: { readonly catalogue: Catalogue }) {
  const scenarioId = useApp((state) => state.spec.scenario);
  const scenario = getScenario(catalogue, scenarioId);
  const parameters = useMemo(() => getParameters(catalogue, scenario), [catalogue, scenario]);
  const isFeatured = (parameter: Parameter) => scenario.featured.includes(parameter.id);
  const rest = parameters.filter((parameter) => !isFeatured(parameter));
  const groups = [...new Set(rest.map((parameter) => parameter.group))];
  const draw = (parameter: Parameter) => (
    <ParameterRow
      key={`${scenario.id} ${parameter.id}`}
      parameter={parameter}
      defaultValue={getDefault(parameter, scenario)}
    />
  );
  return (
    <>
      {scenario.featured.flatMap((id) => parameters.filter((p) => p.id === id)).map(draw)}
      {groups.map((group) => (
        <details key={group} className="disclosure">
          <summary>
            <ChevronRight aria-hidden />
            {group}
            <span className="tree-count">{rest.filter((p) => p.group === group).length}</span>
          </summary>
          {rest.filter((parameter) => parameter.group === group).map(draw)}
        </details>
      ))}
      <details className="disclosure">
        <summary>
          <ChevronRight aria-hidden />
          Chance
        </summary>
        <SeedField />
      </details>
    </>
  );
}

interface ParameterRowProps {
  readonly parameter: Parameter;
  readonly defaultValue: ParameterValue;
}

const FIELDS = 'input:not([type=radio]), input:checked, select';

function ParameterRow({ parameter, defaultValue }: ParameterRowProps) {
  const value = useApp((state) => state.spec.values[parameter.id]) ?? defaultValue;
  const actions = useActions();
  const isChanged = value !== defaultValue;
  const helpId = `help-${parameter.id}`;
  return (
    <div className="parameter" data-kind={parameter.kind} data-changed={isChanged || undefined}>
      <span className="parameter-title" title={`${parameter.help} (${parameter.source})`}>
        {parameter.title}
        {isChanged && (
          <IconButton
            icon={RotateCcw}
            className="button-tiny"
            label={`Put ${parameter.title} back to its default`}
            onClick={(event) => {
              // The button goes away with the change; the focus stays in its row.
              event.currentTarget
                .closest('.parameter')
                ?.querySelector<HTMLElement>(FIELDS)
                ?.focus();
              actions.resetValue(parameter.id);
            }}
          />
        )}
      </span>
      <span className="visually-hidden" id={helpId}>
        {parameter.help}
      </span>
      {parameter.kind === 'duration' && (
        <DurationControls
          parameter={parameter}
          value={Number(value)}
          defaultMicros={Number(defaultValue)}
          onChange={(micros) => actions.setValue(parameter.id, micros)}
          helpId={helpId}
        />
      )}
      {parameter.kind === 'count' && (
        <CountControls
          parameter={parameter}
          value={Number(value)}
          onChange={(count) => actions.setValue(parameter.id, count)}
          helpId={helpId}
        />
      )}
      {parameter.kind === 'choice' && (
        <ChoiceControls
          parameter={parameter}
          value={String(value)}
          onChange={(id) => actions.setValue(parameter.id, id)}
          helpId={helpId}
        />
      )}
    </div>
  );
}

interface DurationControlsProps {
  readonly parameter: DurationParameter;
  readonly value: number;
  readonly defaultMicros: number;
  readonly onChange: (micros: number) => void;
  readonly helpId: string;
}

function DurationControls(props: DurationControlsProps) {
  const { parameter, value, defaultMicros, onChange, helpId } = props;
  const actions = useActions();
  const { minMicros, maxMicros } = parameter;
  const stops = useMemo(
    () => computeStops(minMicros, maxMicros, defaultMicros),
    [minMicros, maxMicros, defaultMicros],
  );
  const last = stops.length - 1;
  const position = valueToPosition(stops, value);
  return (
    <>
      <NumberField {...{ parameter, onChange, helpId }} text={formatShort(value)} />
      <div className="slider">
        <input
          type="range"
          aria-label={`${parameter.title}, slider`}
          aria-valuetext={formatShort(value)}
          min={0}
          max={last}
          step={1}
          value={Math.round(position)}
          style={cssVars({
            '--fill': `${(position / last) * 100}%`,
            '--default': valueToPosition(stops, defaultMicros) / last,
          })}
          onPointerDown={() => actions.beginGesture()}
          onPointerUp={() => actions.endGesture()}
          onPointerCancel={() => actions.endGesture()}
          onChange={(event) => onChange(positionToValue(stops, Number(event.target.value)))}
        />
      </div>
    </>
  );
}

interface ChoiceControlsProps {
  readonly parameter: ChoiceParameter;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly helpId: string;
}

/** Few short options stand side by side; what would not fit becomes a select. */
function ChoiceControls({ parameter, value, onChange, helpId }: ChoiceControlsProps) {
  const { options, title } = parameter;
  const help = options.find((option) => option.id === value)?.help ?? '';
  const isShort = options.reduce((sum, option) => sum + option.title.length + 3, 0) <= SEGMENTS_FIT;
  return (
    <div className="choice">
      {isShort ? (
        <Segmented
          label={title}
          value={value}
          options={options}
          onChange={onChange}
          size="small"
          describedBy={helpId}
        />
      ) : (
        <select
          className="field"
          aria-label={title}
          aria-describedby={helpId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.title}
            </option>
          ))}
        </select>
      )}
      {help !== '' && <p className="choice-help">{help}</p>}
    </div>
  );
}

/** Characters, with three for the padding of each, that fit into the left panel in one row. */
const SEGMENTS_FIT = 34;
