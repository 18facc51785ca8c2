import type { Result } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import type { Options, ReadFile } from '../command';
import { checkGivenRun, isGivenRun, readGivenRuns } from './given-runs';
import { getText, getTexts } from './options';
import { readSpec } from './read-spec';

/** What tells one run of a scenario from another on a command line. */
export const SPEC_OPTIONS = {
  set: { type: 'string', multiple: true },
  fault: { type: 'string', multiple: true },
  seed: { type: 'string' },
} as const;

/** What may stand where a run is wanted, for the help. */
export const A_RUN = '<scenario|link|saved file>';

export interface Surroundings {
  readonly catalogue: Catalogue;
  readonly readFile: ReadFile;
}

/** The run that a scenario's name, a link or a saved file stands for, with the options added to it. */
export function chooseSpec(
  wanted: string,
  options: Options,
  { catalogue, readFile }: Surroundings,
): Result<RunSpec> {
  if (!isGivenRun(wanted)) return addOptions(wanted, options, catalogue);
  const given = readGivenRuns(wanted, readFile);
  const spec = given.ok ? checkGivenRun(given.value.spec, wanted, catalogue) : given;
  return spec.ok ? addOptions(spec.value, options, catalogue) : spec;
}

/** To a scenario as it is, or to a run. */
export function addOptions(
  start: string | RunSpec,
  options: Options,
  catalogue: Catalogue,
): Result<RunSpec> {
  return readSpec(
    {
      scenario: typeof start === 'string' ? start : start.scenario,
      sets: getTexts(options, 'set'),
      faults: getTexts(options, 'fault'),
      seed: getText(options, 'seed'),
      ...(typeof start === 'string' ? {} : { saved: start }),
    },
    catalogue,
  );
}
