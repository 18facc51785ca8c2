import { formatSpan } from '../../../../lib/time';
import type { Downtime } from '../../../../trace/sweep/statistics';
import type { Quantity } from '../../../../trace/sweep/quantities';
import { formatQuantity } from '../../../../trace/sweep/quantities';

/** For reading: `1.2 s`, `20 ms`, `5%`, the title of an option. */
export function formatAmount(quantity: Quantity, value: number): string {
  if (quantity.unit === 'micros') return formatShortSpan(value);
  if (quantity.unit === 'option') return quantity.options[value]?.title ?? '';
  return formatQuantity(quantity, value);
}

/** Three digits, no more: axis labels stand close. */
/** As a run's own verdict says it. */
export function describeDowntime(downtime: Downtime): string {
  return typeof downtime === 'number' ? formatShortSpan(downtime) : downtime;
}

export function formatShortSpan(micros: number): string {
  if (micros === 0) return '0';
  if (Math.abs(micros) < 1000) return formatSpan(micros);
  const [size, unit] = Math.abs(micros) >= 1_000_000 ? [1_000_000, 's'] : [1000, 'ms'];
  return `${Number((micros / size).toPrecision(3))} ${unit}`;
}

export function formatShare(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  const percent = (part * 100) / whole;
  if (percent < 0.1) return '< 0.1 %';
  return `${percent >= 10 || Number.isInteger(percent) ? Math.round(percent) : percent.toFixed(1)} %`;
}
