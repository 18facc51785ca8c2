import { deflateSync } from 'fflate';
import { crc32 } from '../../lib/hash';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { Problem, Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import { createRunSpec } from '../../trace/run-spec';
import type { RunSpec } from '../../trace/run-spec';
import type { NamedRun, ViewState, Work } from '../state';
import { DEFAULT_VIEW } from '../work';
import { decodeBase64Url, encodeBase64Url } from './base64url';
import { checkNamedRun } from './check-named-run';
import { checkView, trimView } from './check-view';
import { inflateUpTo } from './inflate';

/**
 * A work as the fragment of an address: `#1.<crc32 in hex>.<base64url of deflated JSON>`. The version stands first; the
 * checksum covers the version and the packed bytes, because raw deflate has none and most flipped bits still unpack.
 * What equals its default is left out, so that links stay short.
 */
const VERSION = '1';

export interface DecodedLink extends Work {
  /** What was left out because this app does not know it. */
  readonly warnings: readonly Problem[];
}

export function encodeLink({ spec, view, compared }: Work): string {
  const b = compared === null ? {} : { b: shortRun(compared) };
  const json = JSON.stringify({ spec: shortSpec(spec), view: shortView(view), ...b });
  const packed = deflateSync(new TextEncoder().encode(json), { level: 9 });
  return `#${VERSION}.${checksum(packed)}.${encodeBase64Url(packed)}`;
}

export function decodeLink(fragment: string, catalogue: Catalogue): Result<DecodedLink> {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text.length > LIMITS.linkCharacters.value) return fail(limitMessage(LIMITS.linkCharacters));
  const packed = unwrap(text);
  if (!packed.ok) return packed;
  const json = unpack(packed.value);
  if (!json.ok) return json;
  return readWork(json.value, catalogue);
}

function unwrap(text: string): Result<Uint8Array> {
  const [version = '', sum = '', body = ''] = text.split('.', 3);
  if (/^[2-9]\d*$/.test(version))
    return fail(`this link has version ${version}; a newer Ladderscope can open it`, 'version');
  if (version !== VERSION)
    return fail('this is not a Ladderscope link; copy it again, whole', 'version');
  const packed = decodeBase64Url(body);
  if (packed === null || text !== `${version}.${sum}.${body}` || checksum(packed) !== sum)
    return fail('the link is damaged or cut short; copy it again, whole', 'checksum');
  return succeed(packed);
}

function unpack(packed: Uint8Array): Result<unknown> {
  const inflated = inflateUpTo(packed, LIMITS.linkBytes.value);
  if (inflated.kind === 'too-long') return fail(limitMessage(LIMITS.linkBytes), 'content');
  if (inflated.kind === 'damaged') return fail('the link does not unpack; ask for it again');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflated.bytes);
    return succeed(JSON.parse(text));
  } catch {
    return fail('the link holds no readable run; ask for it again', 'content');
  }
}

function readWork(json: unknown, catalogue: Catalogue): Result<DecodedLink> {
  const { spec: specPart, view: viewPart, b } = toParts(json);
  const spec = checkRunSpec({ ...createRunSpec(''), ...toParts(specPart) }, catalogue);
  if (!spec.ok) return spec;
  const view = checkView(viewPart ?? {}, catalogue);
  if (!view.ok) return view;
  const compared = checkNamedRun(b === undefined ? undefined : fillRun(toParts(b)), catalogue);
  const warnings = [...spec.warnings, ...view.warnings, ...compared.warnings];
  return succeed({ spec: spec.value, view: view.value, compared: compared.value, warnings });
}

/** Spreading makes own properties only, so that a `__proto__` in the text stays a plain key. */
function toParts(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
}

function shortSpec(spec: RunSpec): Partial<RunSpec> {
  return keepDifferent(
    { scenario: spec.scenario, values: spec.values, seed: spec.seed, edits: spec.edits },
    createRunSpec(''),
  );
}

function shortRun({ name, spec }: NamedRun) {
  return { ...(name === '' ? {} : { name }), spec: shortSpec(spec) };
}

function fillRun({ name = '', spec }: Record<string, unknown>): Record<string, unknown> {
  return { name, spec: { ...createRunSpec(''), ...toParts(spec) } };
}

function shortView(view: ViewState): Partial<ViewState> {
  return keepDifferent(trimView(view), DEFAULT_VIEW);
}

function keepDifferent<T extends object>(
  value: T,
  standard: { readonly [K in keyof T]: unknown },
): Partial<T> {
  const different = (key: keyof T) => JSON.stringify(value[key]) !== JSON.stringify(standard[key]);
  const keys = Object.keys(value) as (keyof T)[];
  return Object.fromEntries(keys.filter(different).map((key) => [key, value[key]])) as Partial<T>;
}

function checksum(packed: Uint8Array): string {
  const covered = new Uint8Array(packed.length + 1);
  covered[0] = VERSION.charCodeAt(0);
  covered.set(packed, 1);
  return crc32(covered).toString(16).padStart(8, '0');
}
