import { createRunSpec } from '../../trace/run-spec';
import type { RunSpec } from '../../trace/run-spec';

/** What a link holds, by the names that stand in it; nothing of it is checked. */
export interface LinkParts {
  /** The run on screen, what equals its default filled in. */
  readonly spec: unknown;
  readonly view: unknown;
  /** The run beside it with its name, filled in likewise; undefined: none. */
  readonly beside: unknown;
}

export function readLinkParts(json: unknown): LinkParts {
  const { spec, view, b } = toParts(json);
  return { spec: fillSpec(spec), view, beside: b === undefined ? undefined : fillRun(b) };
}

function fillRun(json: unknown) {
  const { name = '', spec } = toParts(json);
  return { name, spec: fillSpec(spec) };
}

function fillSpec(json: unknown) {
  return { ...createRunSpec(''), ...toParts(json) };
}

/** Spreading makes own properties only, so that a `__proto__` in the text stays a plain key. */
function toParts(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
}

/** What of a run goes into a link; what is left out is filled in when it is read. */
export function shortenSpec({ scenario, values, seed, edits }: RunSpec): Partial<RunSpec> {
  return keepDifferent({ scenario, values, seed, edits }, createRunSpec(''));
}

export function shortenRun({ name, spec }: { readonly name: string; readonly spec: RunSpec }) {
  return { ...(name === '' ? {} : { name }), spec: shortenSpec(spec) };
}

/** Links stay short when what equals its default is left out. */
export function keepDifferent<T extends object>(
  value: T,
  standard: { readonly [K in keyof T]: unknown },
): Partial<T> {
  const different = (key: keyof T) => JSON.stringify(value[key]) !== JSON.stringify(standard[key]);
  const keys = Object.keys(value) as (keyof T)[];
  return Object.fromEntries(keys.filter(different).map((key) => [key, value[key]])) as Partial<T>;
}
