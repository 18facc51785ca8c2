import { basename } from 'node:path';
import { readLinkParts } from '../../formats/link/link-parts';
import { unpackLink } from '../../formats/link/pack';
import { readBesideFromFile, readRunSpecFromFile } from '../../formats/read-saved-file';
import type { Problem, Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { RunSpec } from '../../trace/run-spec';
import type { ReadFile } from '../command';

/** What a link or a saved file holds, not checked yet. */
export interface GivenRuns {
  readonly spec: unknown;
  /** The run beside it, as `{ name, spec }`; undefined: there is none. */
  readonly beside: unknown;
  /** How the page showed it; undefined: a file, or as it shows any run. */
  readonly view?: unknown;
}

/** Scenarios have no dot, slash or hash in their names; links and files that hold a run do. */
export function isGivenRun(text: string): boolean {
  return /[./\\#]/.test(text);
}

/** An address of the app, or what stands behind its `#`: a version and a checksum. */
function isLink(text: string): boolean {
  return /^(https?:\/\/|#)/.test(text) || /^\d+\.[0-9a-f]{8}\./.test(text);
}

export function readGivenRuns(text: string, readFile: ReadFile): Result<GivenRuns> {
  const read = isLink(text) ? readLink(text) : readSavedFile(text, readFile);
  return read.ok ? read : tellWhere(text, read.problems);
}

/** What of it this version cannot use is a problem, not a warning. */
export function checkGivenRun(given: unknown, text: string, catalogue: Catalogue): Result<RunSpec> {
  const checked = checkRunSpec(given, catalogue);
  const problems = checked.ok ? checked.warnings : checked.problems;
  return checked.ok && problems.length === 0 ? checked : tellWhere(text, problems);
}

function readLink(text: string): Result<GivenRuns> {
  const start = text.indexOf('#');
  if (start < 0 && text.startsWith('http'))
    return fail('no run follows the # of this address; copy the whole link, in quotes');
  const json = unpackLink(start < 0 ? text : text.slice(start));
  return json.ok ? succeed(readLinkParts(json.value)) : json;
}

function readSavedFile(path: string, readFile: ReadFile): Result<GivenRuns> {
  const [name, bytes] = [basename(path), readFile(path)];
  const spec = readRunSpecFromFile(name, bytes);
  if (!spec.ok) return spec;
  const beside = readBesideFromFile(name, bytes);
  return beside.ok ? succeed({ spec: spec.value, beside: beside.value }) : beside;
}

/** For messages: a link is too long to be repeated. */
export function nameGiven(text: string): string {
  return isLink(text) ? 'link' : text;
}

function tellWhere(text: string, problems: readonly Problem[]): Result<never> {
  const where = nameGiven(text);
  return {
    ok: false,
    problems: problems.map(({ at, message }) => ({
      at: at === '' ? where : `${where}: ${at}`,
      message,
    })),
  };
}
