import { LIMITS } from '../lib/limits';
import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import type { RunSpec } from '../trace/run-spec';
import { element, escapeXml, unescapeXml } from './xml';

const NAMESPACE = 'urn:ladderscope:run:1';
const OPEN = '<ladderscope:run';
const CLOSE = '</ladderscope:run>';

/** The run inside a drawing: what it was made from, so that opening the drawing restores it. */
export function renderMetadata(spec: RunSpec, link: string | null): string {
  const run = element(
    'ladderscope:run',
    { 'xmlns:ladderscope': NAMESPACE, link: link ?? undefined },
    escapeXml(JSON.stringify(spec)),
  );
  return element('metadata', {}, run);
}

/**
 * Finds the RunSpec in the text of a drawing that this app saved. Reads only that element, never the drawing; what comes
 * back still has to pass `checkRunSpec`.
 */
export function readRunSpecFromSvg(text: string): Result<unknown> {
  if (text.length > LIMITS.fileBytes.value)
    return fail(`the file is too large (limit fileBytes, ${LIMITS.fileBytes.value} bytes)`);
  const open = text.indexOf(OPEN);
  if (open < 0) return fail('this SVG holds no run; open one that was saved here');
  const start = text.indexOf('>', open);
  const end = text.indexOf(CLOSE, open);
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
