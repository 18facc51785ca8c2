import { assertDefined } from '../../lib/assert';
import { formatPercent } from '../../lib/percent';
import { createRandomStream } from '../../lib/random';
import type { Catalogue } from '../catalogue';
import { getDefault, getParameters, getScenario } from '../parameters';
import type { ParameterValue, RunSpec } from '../run-spec';
import { listAxisValues } from './axis-values';
import { drawValue } from './draw-value';
import type { Quantity } from './quantities';
import { LOSS_ID, getQuantities, toNumber } from './quantities';
import type { SweepSpec } from './sweep-spec';

/** A checked sweep with everything that does not depend on the run number worked out. */
export interface PreparedSweep {
  readonly sweep: SweepSpec;
  /** What varies: the axes, then the draws. */
  readonly varied: readonly Quantity[];
  /** Numbers of the values of each axis, for charts. */
  readonly axisValues: readonly (readonly number[])[];
  /** How many points the grid has; 1 without axes. */
  readonly points: number;
  /** The run of this number, canonical as `checkRunSpec` makes it. A pure function of the sweep and the number. */
  readonly specOf: (index: number) => RunSpec;
  /** The values of `varied` in that run, options by their index. */
  readonly numbersOf: (index: number) => readonly number[];
}

/** @throws AssertionError for a sweep that `checkSweep` would refuse */
export function prepareSweep(sweep: SweepSpec, catalogue: Catalogue): PreparedSweep {
  const quantities = getQuantities(catalogue, sweep.base.scenario);
  const find = (id: string): Quantity =>
    assertDefined(
      quantities.find((quantity) => quantity.id === id),
      `quantity ${id}`,
    );
  const varied = [...sweep.axes, ...sweep.draws].map(({ quantity }) => find(quantity));
  const axes = sweep.axes.map(listAxisValues);
  const points = axes.reduce((product, values) => product * values.length, 1);
  const valuesOf = (index: number): readonly ParameterValue[] => [
    ...pickPoint(axes, index % points),
    ...drawAll(sweep, varied.slice(axes.length), seedOf(sweep, index)),
  ];
  const writeValues = createValueWriter(sweep.base, catalogue);
  return {
    sweep,
    varied,
    axisValues: axes.map((values, place) =>
      values.map((value) => toNumber(assertDefined(varied[place], 'axis'), value)),
    ),
    points,
    numbersOf: (index) =>
      valuesOf(index).map((value, place) =>
        toNumber(assertDefined(varied[place], 'varied'), value),
      ),
    specOf(index) {
      const chosen = new Map(valuesOf(index).map((value, place) => [varied[place]?.id, value]));
      return {
        ...sweep.base,
        values: writeValues(chosen),
        seed: seedOf(sweep, index),
        edits: [...sweep.base.edits, ...listLosses(sweep, chosen.get(LOSS_ID))],
      };
    },
  };
}

/** Where chance has a say, every run has its own luck; otherwise all have the one seed, which then means nothing. */
function seedOf(sweep: SweepSpec, index: number): number {
  if (index === 0 || !hasChance(sweep)) return sweep.seed;
  return createRandomStream(sweep.seed, `sweep run ${index}`).next();
}

function hasChance({ draws, lossLinks, base }: SweepSpec): boolean {
  const isLossy = base.edits.some((edit) => edit.startsWith('loss:'));
  return draws.length > 0 || lossLinks.length > 0 || isLossy;
}

/** Digits of the point number, the last axis fastest. */
function pickPoint(axes: readonly (readonly ParameterValue[])[], point: number): ParameterValue[] {
  let rest = point;
  return axes
    .toReversed()
    .map((values) => {
      const value = assertDefined(values[rest % values.length], 'value of an axis');
      rest = Math.floor(rest / values.length);
      return value;
    })
    .toReversed();
}

/** A stream for each quantity: one more draw shifts no other. */
function drawAll({ draws }: SweepSpec, quantities: readonly Quantity[], seed: number): number[] {
  return draws.map((draw, place) => {
    const random = createRandomStream(seed, `sweep draw ${draw.quantity}`);
    return drawValue(draw, assertDefined(quantities[place], 'quantity of a draw'), random);
  });
}

/** Values in the order of the scenario's parameters and only where they differ from the defaults. */
function createValueWriter(base: RunSpec, catalogue: Catalogue) {
  const scenario = getScenario(catalogue, base.scenario);
  const parameters = getParameters(catalogue, scenario).map((parameter) => ({
    id: parameter.id,
    standard: getDefault(parameter, scenario),
  }));
  return (chosen: ReadonlyMap<string | undefined, ParameterValue>) => {
    const values: Record<string, ParameterValue> = {};
    for (const { id, standard } of parameters) {
      const value = chosen.get(id) ?? base.values[id] ?? standard;
      if (value !== standard) values[id] = value;
    }
    return values;
  };
}

function listLosses({ lossLinks, lossPpm }: SweepSpec, chosen: ParameterValue | undefined) {
  const ppm = typeof chosen === 'number' ? chosen : lossPpm;
  return ppm === 0 ? [] : lossLinks.map((link) => `loss:${link}:${formatPercent(ppm)}`);
}
