import { LIMITS } from '../lib/limits';
import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import type { RunSpec } from '../trace/run-spec';
import { element, escapeXml, unescapeXml } from './xml';

const NAMESPACE = 'urn:ladderscope:run:1';
/** Characters of a capture's name; it comes from a file, and a message has to stay one. */
const NAME_SHOWN = 120;

/**
 * The run inside a drawing: what it was made from, so that opening the drawing restores it. A drawing of two runs holds the
 * second one beside it.
 */
export function renderMetadata(
  spec: RunSpec,
  link: string | null,
  beside: RunBeside | null = null,
): string {
  const namespace = { 'xmlns:ladderscope': NAMESPACE };
  const run = element(
    'ladderscope:run',
    { ...namespace, link: link ?? undefined },
    escapeXml(JSON.stringify(spec)),
  );
  const second =
    beside === null
      ? ''
      : element('ladderscope:beside', namespace, escapeXml(JSON.stringify(beside)));
  return element('metadata', {}, `${run}${second}`);
}

/** In a drawing of a capture: nothing can be restored from it, but it can be told which file holds the frames. */
export function renderCaptureMetadata(captureName: string): string {
  const namespace = { 'xmlns:ladderscope': NAMESPACE };
  const name = escapeXml(JSON.stringify(captureName));
  return element('metadata', {}, element('ladderscope:capture', namespace, name));
}

/** Why what was saved of a capture opens nothing. */
export function refuseCapture(kind: 'drawing' | 'trace', captureName: unknown): Result<never> {
  const name = typeof captureName === 'string' ? ` (${captureName.slice(0, NAME_SHOWN)})` : '';
  return fail(`this ${kind} is of a capture${name}, not of a run; open the capture file itself`);
}

/** The second run of a saved comparison, and what it is called. */
export interface RunBeside {
  readonly name: string;
  readonly spec: RunSpec;
}

/**
 * Finds the RunSpec in the text of a drawing that this app saved. Reads only that element, never the drawing; what comes
 * back still has to pass `checkRunSpec`.
 */
export function readRunSpecFromSvg(text: string): Result<unknown> {
  if (text.length > LIMITS.fileBytes.value)
    return fail(`the file is too large (limit fileBytes, ${LIMITS.fileBytes.value} bytes)`);
  const run = readElement(text, 'ladderscope:run');
  if (run !== null) return run;
  const capture = readElement(text, 'ladderscope:capture');
  if (capture?.ok === true) return refuseCapture('drawing', capture.value);
  return fail('this SVG holds no run; open one that was saved here');
}

/** Finds the second run in the text of a drawing of two; null for any other. It still has to be checked. */
export function readBesideFromSvg(text: string): Result<unknown> | null {
  return text.length > LIMITS.fileBytes.value ? null : readElement(text, 'ladderscope:beside');
}

function readElement(text: string, name: string): Result<unknown> | null {
  const open = text.indexOf(`<${name}`);
  if (open < 0) return null;
  const start = text.indexOf('>', open);
  const end = text.indexOf(`</${name}>`, open);
  if (start < 0 || end < start) return fail('the run in this SVG is cut off', `character ${open}`);
  if (end - start > LIMITS.linkBytes.value)
    return fail(`the run in this SVG is too large (limit linkBytes)`, `character ${open}`);
  return parse(unescapeXml(text.slice(start + 1, end)), open);
}

function parse(json: string, at: number): Result<unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return succeed(value);
  } catch {
    return fail('the run in this SVG is damaged: it is not JSON', `character ${at}`);
  }
}
