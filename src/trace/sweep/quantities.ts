import { formatPercent } from '../../lib/percent';
import { formatDuration } from '../../lib/time';
import type { Catalogue, Parameter } from '../catalogue';
import { getParameters, getScenario } from '../parameters';
import type { ParameterValue } from '../run-spec';

/** What a sweep can vary: a parameter of the scenario, or the share of messages that links lose. */
export interface Quantity {
  readonly id: string;
  readonly title: string;
  readonly unit: 'micros' | 'count' | 'option' | 'ppm';
  /** Range; for options their first and last index. */
  readonly min: number;
  readonly max: number;
  /** Ids and titles of the options; none for the other units. */
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

export const LOSS_ID = 'loss';

const LOSS: Quantity = {
  id: LOSS_ID,
  title: 'Loss rate',
  unit: 'ppm',
  min: 0,
  max: 1_000_000,
  options: [],
};

export function getQuantities(catalogue: Catalogue, scenario: string): readonly Quantity[] {
  const parameters = getParameters(catalogue, getScenario(catalogue, scenario));
  return [...parameters.map(toQuantity), LOSS];
}

function toQuantity(parameter: Parameter): Quantity {
  const { id, title } = parameter;
  if (parameter.kind === 'choice') {
    const { options } = parameter;
    return { id, title, unit: 'option', min: 0, max: options.length - 1, options };
  }
  return parameter.kind === 'count'
    ? { id, title, unit: 'count', min: parameter.min, max: parameter.max, options: [] }
    : {
        id,
        title,
        unit: 'micros',
        min: parameter.minMicros,
        max: parameter.maxMicros,
        options: [],
      };
}

/** As a number, for columns and charts: options by their index. */
export function toNumber({ options }: Quantity, value: ParameterValue): number {
  return typeof value === 'number' ? value : options.findIndex(({ id }) => id === value);
}

/** The text that the command line reads back: `20ms`, `7`, `alt1`, `2.5%`. */
export function formatQuantity({ unit, options }: Quantity, value: number): string {
  if (unit === 'micros') return formatDuration(value);
  if (unit === 'ppm') return formatPercent(value);
  return unit === 'option' ? (options[value]?.id ?? '') : String(value);
}
