import { parseArgs } from 'node:util';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { RunSpec } from '../../trace/run-spec';
import type { Surroundings } from './choose-spec';
import { SPEC_OPTIONS, chooseSpec } from './choose-spec';
import type { Options } from '../command';
import { describeParseError, getText, getTexts } from './options';

/**
 * One side of a comparison: a scenario or a saved file, with options of its own in the same quoted argument
 * (`"alt-1 --set n=500ms"`). `common` stands for both sides; what a side says itself counts more.
 */
export function readSide(
  text: string,
  common: Options,
  surroundings: Surroundings,
): Result<RunSpec> {
  const split = parseWords(text);
  if (!split.ok) return split;
  const { wanted, own } = split.value;
  const seed = getText(own, 'seed') ?? getText(common, 'seed');
  const options = {
    set: [...getTexts(common, 'set'), ...getTexts(own, 'set')],
    fault: [...getTexts(common, 'fault'), ...getTexts(own, 'fault')],
    ...(seed === undefined ? {} : { seed }),
  };
  return chooseSpec(wanted, options, surroundings);
}

function parseWords(text: string): Result<{ readonly wanted: string; readonly own: Options }> {
  // The name of a file may hold blanks; options begin where the first of them does.
  const start = text.search(/\s--/);
  const wanted = (start < 0 ? text : text.slice(0, start)).trim();
  const args = start < 0 ? [] : text.slice(start).trim().split(/\s+/);
  try {
    return succeed({ wanted, own: parseArgs({ args, options: SPEC_OPTIONS }).values });
  } catch (error) {
    return fail(`${describeParseError(error)}, in "${text}"`);
  }
}
