import { formatMoment } from '../../lib/time';
import type { Catalogue } from '../catalogue';
import { nameTimer } from '../queries/describe-record';
import type { SlackItem, SlackVerdict, Threshold } from './slack';
import type { Trace } from '../trace';

type Words = Pick<Catalogue, 'outcomes' | 'properties'>;

/** `PULL Rsp`, `PULL Status Req 2`, `Timer n`: as a reader calls it. */
export function nameItem({ kind, label }: Pick<SlackItem, 'kind' | 'label'>, trace: Trace): string {
  const [id = '', ordinal = '1'] = label.split('#');
  const message = trace.messageTypes.find((type) => type.id === id)?.title ?? id;
  const name = kind === 'message' ? message : nameTimer(trace, id);
  return ordinal === '1' ? name : `${name} ${ordinal}`;
}

/** `1.690 s later`, `291.001 ms sooner`; every microsecond is told. */
export function describeShift(micros: number): string {
  return `${describeDistance(Math.abs(micros))} ${micros < 0 ? 'sooner' : 'later'}`;
}

export function describeDistance(micros: number): string {
  return micros >= 1_000_000 ? formatMoment(micros) : formatSmall(micros);
}

/** How far an item was searched: `from 20.000 ms sooner to 23.400 s later`. */
export function describeSearched({ bands }: Pick<SlackItem, 'bands'>): string {
  const from = bands[0]?.fromMicros ?? 0;
  const to = describeShift(bands.at(-1)?.toMicros ?? 0);
  return from === 0 ? `up to ${to}` : `from ${describeShift(from)} to ${to}`;
}

/** What the whole search looked at; nothing comes before it is sent, no timer expires before it is set. */
export function describeRange(rangeMicros: number): string {
  return `up to ${describeShift(rangeMicros)}, or as soon as it can come`;
}

/** `+291 ms`, `−9.5 s`: three digits, where there is no room for all of them. */
export function describeShortly(micros: number): string {
  const size = Math.abs(micros);
  const [unit, inUnit] = SHORT_UNITS.find(([, from]) => size >= from) ?? ['µs', 1];
  return `${micros < 0 ? '−' : '+'}${Number((size / inUnit).toPrecision(3))} ${unit}`;
}

const SHORT_UNITS = [
  ['s', 1_000_000],
  ['ms', 1000],
] as const;

function formatSmall(micros: number): string {
  return micros >= 1000 ? `${micros / 1000} ms` : `${micros} µs`;
}

/** What becomes different: the outcome if it does, then the properties that break or are mended. */
export function describeChange({ before, after }: Threshold, words: Words): string {
  const outcome = before.outcome === after.outcome ? [] : [nameOutcome(after, words)];
  const broken = after.broken
    .filter((id) => !before.broken.includes(id))
    .map((id) => `breaks “${nameProperty(id, words)}”`);
  const mended = before.broken
    .filter((id) => !after.broken.includes(id))
    .map((id) => `“${nameProperty(id, words)}” holds`);
  return [...outcome, ...broken, ...mended].join(', ');
}

function nameOutcome({ outcome }: SlackVerdict, { outcomes }: Words): string {
  if (outcome === null) return 'Stopped at a limit';
  return outcomes.find(({ id }) => id === outcome)?.title ?? outcome;
}

function nameProperty(id: string, { properties }: Words): string {
  return properties.find((property) => property.id === id)?.title ?? id;
}
