import { parsePercent } from '../../lib/percent';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import { parseDuration } from '../../lib/time';
import type { Quantity } from './quantities';
import { formatQuantity, toNumber } from './quantities';
import type { Distribution, SweepAxis, SweepDraw } from './sweep-spec';

/**
 * Axes and draws as the command line takes them:
 *
 *     pull-rsp=10ms..4s/200       200 even steps          pull-rsp=uniform:10ms..80ms
 *     pull-rsp=10ms..4s/200:log   even on a log scale     pull-rsp=exponential:50ms      (its mean)
 *     policy=wait,alt1            these values            pull-rsp=normal:50ms,10ms      (mean, deviation)
 */
export function parseAxis(text: string, quantities: readonly Quantity[]): Result<SweepAxis> {
  const parts = splitName(text, quantities, 'pull-rsp=10ms..4s/200');
  if (!parts.ok) return parts;
  const { quantity, rest } = parts.value;
  const range = /^(.+?)\.\.(.+?)\/(\d{1,7})(:log)?$/.exec(rest);
  if (range === null) return parseList(quantity, rest);
  const [, fromText = '', toText = '', steps, log] = range;
  const bounds = parseAll(quantity, [fromText, toText]);
  if (!bounds.ok) return bounds;
  const [from = 0, to = 0] = bounds.value;
  const kind = log === undefined ? 'linear' : 'logarithmic';
  return succeed({ kind, quantity: quantity.id, from, to, steps: Number(steps) });
}

export function formatAxis(axis: SweepAxis, quantity: Quantity): string {
  const show = (value: number) => formatQuantity(quantity, value);
  if (axis.kind === 'list')
    return `${axis.quantity}=${axis.values.map((value) => show(toNumber(quantity, value))).join(',')}`;
  const { from, to, steps, kind } = axis;
  const scale = kind === 'logarithmic' ? ':log' : '';
  return `${axis.quantity}=${show(from)}..${show(to)}/${steps}${scale}`;
}

export function parseDraw(text: string, quantities: readonly Quantity[]): Result<SweepDraw> {
  const parts = splitName(text, quantities, 'pull-rsp=exponential:50ms');
  if (!parts.ok) return parts;
  const { quantity, rest } = parts.value;
  const [kind = '', numbers = ''] = rest.split(':', 2);
  const form = FORMS.find((other) => other.kind === kind);
  const words = form === undefined ? [] : numbers.split(form.between);
  if (form === undefined || words.length !== form.count)
    return fail(
      `"${rest}" is not a distribution; use uniform:10ms..80ms, exponential:50ms or normal:50ms,10ms`,
      quantity.id,
    );
  const values = parseAll(quantity, words);
  if (!values.ok) return values;
  const [first = 0, second = 0] = values.value;
  return succeed({ quantity: quantity.id, ...form.create(first, second) });
}

export function formatDraw(draw: SweepDraw, quantity: Quantity): string {
  return `${draw.quantity}=${draw.kind}:${describeNumbers(draw, (value) => formatQuantity(quantity, value))}`;
}

function describeNumbers(draw: Distribution, show: (value: number) => string): string {
  switch (draw.kind) {
    case 'uniform':
      return `${show(draw.from)}..${show(draw.to)}`;
    case 'exponential':
      return show(draw.mean);
    case 'normal':
      return `${show(draw.mean)},${show(draw.deviation)}`;
  }
}

interface Form {
  readonly kind: Distribution['kind'];
  readonly count: number;
  readonly between: string;
  create(first: number, second: number): Distribution;
}

const FORMS: readonly Form[] = [
  {
    kind: 'uniform',
    count: 2,
    between: '..',
    create: (from, to) => ({ kind: 'uniform', from, to }),
  },
  {
    kind: 'exponential',
    count: 1,
    between: ',',
    create: (mean) => ({ kind: 'exponential', mean }),
  },
  {
    kind: 'normal',
    count: 2,
    between: ',',
    create: (mean, deviation) => ({ kind: 'normal', mean, deviation }),
  },
];

function splitName(text: string, quantities: readonly Quantity[], example: string) {
  const split = text.indexOf('=');
  const id = text.slice(0, Math.max(0, split));
  const quantity = quantities.find((other) => other.id === id);
  if (split < 1) return fail(`"${text}" needs a name and =, for example ${example}`);
  const ids = quantities.map((other) => other.id).join(', ');
  if (quantity === undefined) return fail(`"${id}" is not a parameter here; use ${ids}`);
  return succeed({ quantity, rest: text.slice(split + 1) });
}

function parseList(quantity: Quantity, text: string): Result<SweepAxis> {
  const words = text.split(',').map((word) => word.trim());
  if (quantity.unit === 'option')
    return succeed({ kind: 'list', quantity: quantity.id, values: words });
  const values = parseAll(quantity, words);
  return values.ok
    ? succeed({ kind: 'list', quantity: quantity.id, values: values.value })
    : values;
}

function parseAll(quantity: Quantity, texts: readonly string[]): Result<readonly number[]> {
  const values: number[] = [];
  for (const text of texts) {
    const value = parseQuantity(quantity, text.trim());
    if (!value.ok)
      return { ...value, problems: value.problems.map((p) => ({ ...p, at: quantity.id })) };
    values.push(value.value);
  }
  return succeed(values);
}

/** Reads what `formatQuantity` writes; options by their id. */
export function parseQuantity(quantity: Quantity, text: string): Result<number> {
  if (quantity.unit === 'micros') return parseDuration(text);
  if (quantity.unit === 'count')
    return /^\d{1,9}$/.test(text) ? succeed(Number(text)) : fail(`"${text}" is not a whole number`);
  if (quantity.unit === 'ppm') return parsePercent(text);
  const index = quantity.options.findIndex(({ id }) => id === text);
  const ids = quantity.options.map(({ id }) => id).join(', ');
  return index < 0 ? fail(`"${text}" is not an option; use ${ids}`) : succeed(index);
}
