import { groupDigits } from '../../../lib/limits';
import type { Catalogue } from '../../../trace/catalogue';
import type { Quantity } from '../../../trace/sweep/quantities';
import { LOSS_ID, getQuantities, toNumber } from '../../../trace/sweep/quantities';
import type { SweepAxis, SweepDraw, SweepPlan } from '../../../trace/sweep/sweep-spec';
import { formatAmount } from './data/format-amount';

/** What varies and what is drawn, a phrase each: "n from 200 ms to 4 s in 20 steps". */
export function listParts(
  plan: SweepPlan,
  catalogue: Catalogue,
  scenario: string,
): readonly string[] {
  const quantities = getQuantities(catalogue, scenario);
  const find = (id: string) => quantities.find((quantity) => quantity.id === id);
  return [
    ...plan.axes.flatMap((axis) => describeAxis(axis, find(axis.quantity)) ?? []),
    ...plan.draws.flatMap((draw) => describeDraw(draw, find(draw.quantity)) ?? []),
    ...(plan.lossLinks.length === 0 ? [] : [describeLosses(plan, find(LOSS_ID))]),
  ];
}

function describeAxis(axis: SweepAxis, quantity: Quantity | undefined): string | null {
  if (quantity === undefined) return null;
  const show = (value: number) => formatAmount(quantity, value);
  if (axis.kind === 'list')
    return `${quantity.title}: ${axis.values.map((value) => show(toNumber(quantity, value))).join(', ')}`;
  const scale = axis.kind === 'logarithmic' ? ', each a like ratio apart' : '';
  return `${quantity.title} from ${show(axis.from)} to ${show(axis.to)} in ${axis.steps} steps${scale}`;
}

function describeDraw(draw: SweepDraw, quantity: Quantity | undefined): string | null {
  if (quantity === undefined) return null;
  const show = (value: number) => formatAmount(quantity, value);
  const drawn = `${quantity.title} drawn`;
  switch (draw.kind) {
    case 'uniform':
      return `${drawn} evenly from ${show(draw.from)} to ${show(draw.to)}`;
    case 'exponential':
      return `${drawn} exponentially with mean ${show(draw.mean)}`;
    case 'normal':
      return `${drawn} normally with mean ${show(draw.mean)} ± ${show(draw.deviation)}`;
  }
}

function describeLosses({ axes, lossLinks, lossPpm }: SweepPlan, loss: Quantity | undefined) {
  const links = lossLinks.length === 1 ? 'one link' : `${lossLinks.length} links`;
  const isVaried = axes.some(({ quantity }) => quantity === LOSS_ID);
  const rate = isVaried || loss === undefined ? 'messages' : formatAmount(loss, lossPpm);
  return `${rate} lost on ${links}`;
}

export function countRuns(runs: number): string {
  return `${groupDigits(runs)} ${runs === 1 ? 'run' : 'runs'}`;
}

/** Rounded to what an estimate is worth: "1 s", "20 s", "4 min". */
export function formatEstimate(millis: number): string {
  const seconds = millis / 1000;
  if (seconds < 1) return 'less than a second';
  if (seconds < 10) return `${Math.round(seconds)} s`;
  if (seconds < 90) return `${Math.round(seconds / 5) * 5} s`;
  return `${Math.round(seconds / 60)} min`;
}
