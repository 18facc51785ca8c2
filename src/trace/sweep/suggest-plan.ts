import type { Catalogue, DurationParameter } from '../catalogue';
import { getParameters, getScenario, resolveValues } from '../parameters';
import type { RunSpec } from '../run-spec';
import { suggestRuns } from './axis-values';
import { getQuantities } from './quantities';
import type { SweepAxis, SweepDraw, SweepPlan } from './sweep-spec';
import { EMPTY_PLAN } from './sweep-spec';

const STEPS = 40;
const RUNS = 1000;

/** Where to begin: the first time that matters in this scenario varies, the next one is left to chance. */
export function suggestPlan(base: RunSpec, catalogue: Catalogue): SweepPlan {
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
