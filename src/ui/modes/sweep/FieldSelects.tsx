import type { SweepFacts } from './data/facts';

/** Which of the varied quantities goes across and which goes up. */
export type FieldPlaces = readonly [number, number];

/** The next sweep may vary less. */
export function clampPlaces(places: FieldPlaces, { varied }: SweepFacts): FieldPlaces {
  return places.every((place) => place < varied.length) ? places : [0, 1];
}

interface FieldSelectsProps {
  readonly facts: SweepFacts;
  readonly places: FieldPlaces;
  readonly onChange: (places: FieldPlaces) => void;
}

/** Choosing what stands on the other side swaps the two. */
export function FieldSelects({ facts, places, onChange }: FieldSelectsProps) {
  const [across, up] = places;
  return (
    <>
      <FieldSelect
        label="Across"
        facts={facts}
        value={across}
        onChange={(next) => onChange([next, next === up ? across : up])}
      />
      <FieldSelect
        label="Up"
        facts={facts}
        value={up}
        onChange={(next) => onChange([next === across ? up : across, next])}
      />
    </>
  );
}

interface FieldSelectProps {
  readonly label: string;
  readonly facts: SweepFacts;
  readonly value: number;
  readonly onChange: (place: number) => void;
}

function FieldSelect({ label, facts, value, onChange }: FieldSelectProps) {
  return (
    <label className="chart-choice">
      {label}
      <select
        className="field"
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      >
        {facts.varied.map(({ id, title }, place) => (
          <option key={id} value={place}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
