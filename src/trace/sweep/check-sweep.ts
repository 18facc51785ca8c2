import { LIMITS, groupDigits, limitMessage } from '../../lib/limits';
import type { Problem, Result } from '../../lib/result';
import { succeed } from '../../lib/result';
import type { Catalogue } from '../catalogue';
import { checkRunSpec } from '../check-run-spec';
import { countPoints } from './axis-values';
import type { Quantity } from './quantities';
import { LOSS_ID, formatQuantity, getQuantities } from './quantities';
import { readPlan } from './read-plan';
import type { SweepAxis, SweepDraw, SweepPlan, SweepSpec } from './sweep-spec';

/** Turns anything into a sweep that can be run, or says everything that is wrong with it. */
export function checkSweep(
  plan: unknown,
  baseInput: unknown,
  catalogue: Catalogue,
): Result<SweepSpec> {
  const read = readPlan(plan);
  if (!read.ok) return read;
  const base = checkRunSpec(baseInput, catalogue);
  if (!base.ok) return base;
  const quantities = getQuantities(catalogue, base.value.scenario);
  const { axes, draws } = read.value;
  const problems = [
    ...axes.flatMap((axis) => checkAxis(axis, quantities)),
    ...draws.flatMap((draw) => checkDraw(draw, quantities)),
    ...findTwice([...axes, ...draws].map(({ quantity }) => quantity)),
    ...checkLosses(read.value, catalogue),
  ];
  if (problems.length === 0) problems.push(...checkRuns(read.value));
  if (problems.length > 0) return { ok: false, problems };
  return succeed({ ...read.value, version: 1, base: base.value }, base.warnings);
}

function checkAxis(axis: SweepAxis, quantities: readonly Quantity[]): readonly Problem[] {
  const at = axis.quantity;
  const quantity = quantities.find(({ id }) => id === at);
  if (quantity === undefined) return [unknown(at, quantities)];
  const { options, unit } = quantity;
  if (axis.kind === 'list') {
    const ids = options.map(({ id }) => id);
    const bad = axis.values.find((value) =>
      unit === 'option' ? !ids.includes(String(value)) : !isWithin(value, quantity),
    );
    if (bad === undefined) return [];
    return [{ at, message: `"${bad}" is no value of it; use ${describeRange(quantity)}` }];
  }
  if (unit === 'option')
    return [{ at, message: `list the options that you want, of ${describeRange(quantity)}` }];
  const outside = [axis.from, axis.to].find((value) => !isWithin(value, quantity));
  if (outside !== undefined) return [outOfRange(quantity, outside)];
  if (axis.steps === 1 && axis.from !== axis.to)
    return [{ at, message: 'one step has no room for two ends; use 2 steps or more' }];
  if (axis.kind === 'logarithmic' && (axis.from <= 0 || axis.to <= 0))
    return [{ at, message: 'logarithmic steps cannot start or end at 0; use a value above it' }];
  return [];
}

function checkDraw(draw: SweepDraw, quantities: readonly Quantity[]): readonly Problem[] {
  const at = draw.quantity;
  const quantity = quantities.find(({ id }) => id === at);
  if (quantity === undefined) return [unknown(at, quantities)];
  if (quantity.unit === 'option' || quantity.unit === 'ppm')
    return [{ at, message: 'only times and counts can be drawn' }];
  const bounds = draw.kind === 'uniform' ? [draw.from, draw.to] : [draw.mean];
  const outside = bounds.find((value) => !isWithin(value, quantity));
  if (outside !== undefined) return [outOfRange(quantity, outside)];
  if (draw.kind === 'uniform' && draw.to < draw.from)
    return [{ at, message: 'the lower bound comes first' }];
  return [];
}

function findTwice(ids: readonly string[]): readonly Problem[] {
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return [];
  return [{ at: twice, message: 'it is varied or drawn twice; choose one' }];
}

function checkLosses(plan: SweepPlan, { targets }: Catalogue): readonly Problem[] {
  const strange = plan.lossLinks.find((link) => !targets.link.includes(link));
  if (strange !== undefined)
    return [{ at: LOSS_ID, message: `"${strange}" is not a link; use ${targets.link.join(', ')}` }];
  const varies = plan.axes.some(({ quantity }) => quantity === LOSS_ID);
  if ((varies || plan.lossPpm > 0) && plan.lossLinks.length === 0)
    return [{ at: LOSS_ID, message: 'choose the links that lose messages' }];
  return [];
}

function checkRuns(plan: SweepPlan): readonly Problem[] {
  const points = countPoints(plan);
  if (points > LIMITS.sweepRuns.value)
    return [{ at: 'runs', message: limitMessage(LIMITS.sweepRuns) }];
  if (plan.runs >= points) return [];
  const message = `the grid has ${groupDigits(points)} points; ask for as many runs or more`;
  return [{ at: 'runs', message }];
}

function isWithin(value: unknown, { min, max }: Quantity): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}

function unknown(at: string, quantities: readonly Quantity[]): Problem {
  const ids = quantities.map(({ id }) => id).join(', ');
  return { at, message: `this scenario has no such parameter; use ${ids}` };
}

function outOfRange(quantity: Quantity, value: number): Problem {
  const message = `${formatQuantity(quantity, value)} is out of range; use ${describeRange(quantity)}`;
  return { at: quantity.id, message };
}

function describeRange(quantity: Quantity): string {
  if (quantity.unit === 'option') return quantity.options.map(({ id }) => id).join(', ');
  const { min, max } = quantity;
  return `${formatQuantity(quantity, min)} to ${formatQuantity(quantity, max)}`;
}
