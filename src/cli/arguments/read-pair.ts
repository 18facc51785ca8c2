import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { RunSpec } from '../../trace/run-spec';
import type { Options } from '../command';
import type { Surroundings } from './choose-spec';
import { addOptions } from './choose-spec';
import { checkGivenRun, isGivenRun, nameGiven, readGivenRuns } from './given-runs';
import { readSide } from './read-side';

export interface SpecPair {
  readonly a: RunSpec;
  readonly b: RunSpec;
}

/** Two sides, or one link or drawing of Compare that holds both. */
export function readPair(
  texts: readonly string[],
  options: Options,
  surroundings: Surroundings,
): Result<SpecPair> {
  const [textA, textB, ...more] = texts;
  const isAlone = textB === undefined && !isGivenRun(textA ?? '');
  if (textA === undefined || isAlone || more.length > 0)
    return fail(
      `compare needs two runs, not ${texts.length}; use compare <A> <B>, or one link or drawing of two`,
    );
  if (textB === undefined) return readBoth(textA, options, surroundings);
  const both = [textA, textB].find((text) => holdsTwo(text, surroundings));
  if (both !== undefined)
    return fail('it holds two runs; use it alone, for both sides', nameGiven(both));
  const a = readSide(textA, options, surroundings);
  if (!a.ok) return a;
  const b = readSide(textB, options, surroundings);
  return b.ok ? succeed({ a: a.value, b: b.value }) : b;
}

function holdsTwo(text: string, { readFile }: Surroundings): boolean {
  const [wanted = ''] = text.split(/\s--/);
  const given = isGivenRun(wanted) ? readGivenRuns(wanted.trim(), readFile) : null;
  return given !== null && given.ok && given.value.beside !== undefined;
}

function readBoth(
  text: string,
  options: Options,
  { catalogue, readFile }: Surroundings,
): Result<SpecPair> {
  const given = readGivenRuns(text, readFile);
  if (!given.ok) return given;
  const { spec, beside } = given.value;
  if (beside === undefined)
    return fail('one run only is in it; name another one to compare with', nameGiven(text));
  const a = checkGivenRun(spec, text, catalogue);
  if (!a.ok) return a;
  const b = checkGivenRun(getSpec(beside), text, catalogue);
  if (!b.ok) return b;
  const moreA = addOptions(a.value, options, catalogue);
  if (!moreA.ok) return moreA;
  const moreB = addOptions(b.value, options, catalogue);
  return moreB.ok ? succeed({ a: moreA.value, b: moreB.value }) : moreB;
}

function getSpec(beside: unknown): unknown {
  return typeof beside === 'object' && beside !== null && 'spec' in beside ? beside.spec : null;
}
