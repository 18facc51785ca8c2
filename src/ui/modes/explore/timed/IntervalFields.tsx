import { RotateCcw } from 'lucide-react';
import { formatDuration } from '../../../../lib/time';
import type { Result } from '../../../../lib/result';
import { fail } from '../../../../lib/result';
import type { Catalogue, DurationParameter } from '../../../../trace/catalogue';
import { parseValue } from '../../../../trace/parameters';
import type { ParameterValue } from '../../../../trace/run-spec';
import { listDurations } from '../../../../trace/queries/explorations/timed-regions';
import { IconButton } from '../../../kit/Button';
import { TextField } from '../../../kit/TextField';
import { useExploreView } from '../use-exploration';

interface IntervalFieldsProps {
  readonly catalogue: Catalogue;
  readonly scenario: string;
  readonly listed: readonly string[];
}

/** From and to of each duration on which an outcome depends. */
export function IntervalFields({ catalogue, scenario, listed }: IntervalFieldsProps) {
  const { view, set } = useExploreView();
  const all = listDurations(catalogue, scenario);
  const others = all.filter(({ id }) => !listed.includes(id));
  const vary = (id: string) => {
    const parameter = all.find((each) => each.id === id);
    if (parameter === undefined) return;
    const { minMicros, maxMicros } = parameter;
    set({ intervals: { ...view.intervals, [id]: [minMicros, maxMicros] } });
  };
  return (
    <div className="explore-intervals">
      {all
        .filter(({ id }) => listed.includes(id))
        .map((parameter) => (
          <IntervalField key={parameter.id} parameter={parameter} />
        ))}
      <select
        className="field explore-vary"
        aria-label="Vary another duration"
        value=""
        onChange={(event) => vary(event.target.value)}
      >
        <option value="">Vary another duration…</option>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function IntervalField({ parameter }: { readonly parameter: DurationParameter }) {
  const { view, set } = useExploreView();
  const { id, title, minMicros, maxMicros, help } = parameter;
  const [from, to] = view.intervals[id] ?? [minMicros, maxMicros];
  const change = (interval: readonly [number, number]) =>
    set({ intervals: { ...view.intervals, [id]: interval } });
  const { [id]: own, ...others } = view.intervals;
  return (
    <div className="explore-interval">
      <span title={help}>
        {title} <code>{id}</code>
      </span>
      <TextField
        label={`${title}, from`}
        text={formatDuration(from)}
        parse={(text) => parseEnd(parameter, text, (value) => value <= to)}
        onCommit={(text) => change([read(parameter, text), to])}
      />
      <TextField
        label={`${title}, to`}
        text={formatDuration(to)}
        parse={(text) => parseEnd(parameter, text, (value) => value >= from)}
        onCommit={(text) => change([from, read(parameter, text)])}
      />
      <IconButton
        icon={RotateCcw}
        className="button-tiny"
        label={`Whole range of ${title}`}
        disabled={own === undefined}
        onClick={() => set({ intervals: others })}
      />
    </div>
  );
}

function parseEnd(
  parameter: DurationParameter,
  text: string,
  fits: (value: number) => boolean,
): Result<ParameterValue> {
  const value = parseValue(parameter, text);
  if (!value.ok || fits(Number(value.value))) return value;
  return fail('the interval would run backwards; change its other end first');
}

function read(parameter: DurationParameter, text: string): number {
  const value = parseValue(parameter, text);
  return value.ok ? Number(value.value) : parameter.minMicros;
}
