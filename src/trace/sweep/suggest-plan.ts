import type { Catalogue, DurationParameter, SweptRange } from '../catalogue';
import { getParameters, getScenario, resolveValues } from '../parameters';
import type { RunSpec } from '../run-spec';
import { suggestRuns } from './axis-values';
import { getQuantities } from './quantities';
import type { SweepAxis, SweepDraw, SweepPlan } from './sweep-spec';
import { EMPTY_PLAN } from './sweep-spec';

const STEPS = 40;
const RUNS = 1000;
/** Of two axes each: a field of 400 runs. */
const FIELD_STEPS = 20;

/** Where to begin: what the scenario says of itself, else its first duration over a range and the next one left to chance. */
export function suggestPlan(base: RunSpec, catalogue: Catalogue): SweepPlan {
  const { swept = [] } = getScenario(catalogue, base.scenario);
  return swept.length > 0 ? planField(swept, base) : planDurations(base, catalogue);
}

function planField(swept: readonly SweptRange[], { seed }: RunSpec): SweepPlan {
  const axes = swept.map(({ quantity, from, to }): SweepAxis => {
    return { kind: 'linear', quantity, from, to, steps: FIELD_STEPS };
  });
  const plan = { ...EMPTY_PLAN, axes, lossLinks: swept.flatMap(({ links = [] }) => links), seed };
  return { ...plan, runs: suggestRuns(plan) };
}

function planDurations(base: RunSpec, catalogue: Catalogue): SweepPlan {
  const [varied, drawn] = listTelling(base, catalogue);
  const values = resolveValues(base, catalogue);
  const numberOf = ({ id }: DurationParameter) => Number(values[id]);
  const axes = varied === undefined ? [] : [createAxis(varied, numberOf(varied))];
  const draws: SweepDraw[] =
    drawn === undefined ? [] : [{ kind: 'exponential', quantity: drawn.id, mean: numberOf(drawn) }];
  const plan = { ...EMPTY_PLAN, axes, draws, seed: base.seed };
  return { ...plan, runs: draws.length > 0 ? RUNS : suggestRuns(plan) };
}

/** Whether everything that the plan names is there in the scenario. */
export function fitsScenario(plan: SweepPlan, catalogue: Catalogue, scenario: string): boolean {
  const ids = getQuantities(catalogue, scenario).map(({ id }) => id);
  return [...plan.axes, ...plan.draws].every(({ quantity }) => ids.includes(quantity));
}

/** Numbers that the scenario puts first, then all others. */
function listTelling(
  { scenario: id }: RunSpec,
  catalogue: Catalogue,
): readonly DurationParameter[] {
  const scenario = getScenario(catalogue, id);
  const durations = getParameters(catalogue, scenario).filter(
    (parameter): parameter is DurationParameter => parameter.kind === 'duration',
  );
  const isFeatured = (parameter: DurationParameter) => scenario.featured.includes(parameter.id);
  return [...durations.filter(isFeatured), ...durations.filter((other) => !isFeatured(other))];
}

function createAxis({ id, minMicros, maxMicros }: DurationParameter, value: number): SweepAxis {
  const to = Math.min(maxMicros, Math.max(value * 2, STEPS));
  return {
    kind: 'linear',
    quantity: id,
    from: Math.max(minMicros, Math.ceil(to / STEPS)),
    to,
    steps: STEPS,
  };
}
