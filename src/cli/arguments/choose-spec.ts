import type { Result } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import type { Options, ReadFile } from '../command';
import { getText, getTexts } from './options';
import { readSpec } from './read-spec';
import { isFileName, readSavedRun } from './saved-run';

/** What tells one run of a scenario from another on a command line. */
export const SPEC_OPTIONS = {
  set: { type: 'string', multiple: true },
  fault: { type: 'string', multiple: true },
  seed: { type: 'string' },
} as const;

export interface Surroundings {
  readonly catalogue: Catalogue;
  readonly readFile: ReadFile;
}

/** The run that a scenario's name or a saved file stands for, with the options added to it. */
export function chooseSpec(
  wanted: string,
  options: Options,
  { catalogue, readFile }: Surroundings,
): Result<RunSpec> {
  const saved = isFileName(wanted) ? readSavedRun(wanted, catalogue, readFile) : null;
  if (saved !== null && !saved.ok) return saved;
  return readSpec(
    {
      scenario: saved?.value.scenario ?? wanted,
      sets: getTexts(options, 'set'),
      faults: getTexts(options, 'fault'),
      seed: getText(options, 'seed'),
      ...(saved === null ? {} : { saved: saved.value }),
    },
    catalogue,
  );
}
