import type { Result } from '../../lib/result';
import { describeProblems, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { hashTrace } from '../../trace/hash-trace';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import { failWith, print, wrongUse } from '../answer';
import { checkGivenRun, readGivenRuns } from '../arguments/given-runs';
import type { SavedVerdict } from '../arguments/saved-verdict';
import { readSavedVerdict } from '../arguments/saved-verdict';
import type { Command, ReadFile } from '../command';

export const check: Command = {
  name: 'check',
  usage: '<trace in JSON>…',
  summary:
    'runs saved traces again and says whether they still end as they did; exit 1 when one does not',
  options: {},
  async run(paths, _, client, { readFile }) {
    if (paths.length === 0) return wrongUse(`check needs a file; use check ${check.usage}`);
    const catalogue = await client.getCatalogue();
    const lines: string[] = [];
    let differing = 0;
    for (const path of paths) {
      const saved = readSaved(path, catalogue, readFile);
      if (!saved.ok) return wrongUse(describeProblems(saved.problems));
      const answer = await client.run(saved.value.spec);
      if (answer.kind !== 'done') return failWith(answer);
      const differences = listDifferences(saved.value.verdict, answer.trace);
      if (differences.length > 0) differing++;
      lines.push(`${path}: ${describe(differences, saved.value.verdict, answer.trace)}\n`);
    }
    if (differing === 0) return print(lines.join(''));
    const message = `${differing} of ${paths.length} saved runs no longer end as they did`;
    return { kind: 'failed', message, output: { content: lines.join(''), file: null } };
  },
};

interface Saved {
  readonly spec: RunSpec;
  readonly verdict: SavedVerdict;
}

function readSaved(path: string, catalogue: Catalogue, readFile: ReadFile): Result<Saved> {
  const verdict = readSavedVerdict(path, readFile(path));
  if (!verdict.ok) return verdict;
  const given = readGivenRuns(path, readFile);
  const spec = given.ok ? checkGivenRun(given.value.spec, path, catalogue) : given;
  return spec.ok ? succeed({ spec: spec.value, verdict: verdict.value }) : spec;
}

/** In the outcome and in the rules that are broken: what a test holds on to. */
function listDifferences({ outcome, properties }: SavedVerdict, trace: Trace): string[] {
  const changed = trace.properties.flatMap(({ id, holds }) => {
    const before = properties.find((property) => property.id === id);
    if (before === undefined || before.holds === holds) return [];
    return [holds ? `${id} holds now` : `${id} is broken now`];
  });
  const ends = (id: string | null) => id ?? 'no outcome';
  return outcome === trace.outcome
    ? changed
    : [`ended with ${ends(outcome)}, ends with ${ends(trace.outcome)} now`, ...changed];
}

function describe(differences: readonly string[], saved: SavedVerdict, trace: Trace): string {
  if (differences.length > 0) return `differs: ${differences.join('; ')}`;
  const records = hashTrace(trace) === saved.hash ? 'record by record' : 'by other records';
  return `the same, ${trace.outcome ?? 'no outcome'}, ${records}`;
}
