import { basename } from 'node:path';
import { readCaptureTrace } from '../../formats/capture/read-capture-trace';
import type { Problem } from '../../lib/result';
import { describeProblems } from '../../lib/result';
import type { Conformance } from '../../trace/answers/conformance';
import type { EngineClient } from '../../worker/engine-client';
import type { Answer } from '../answer';
import { failWith, wrongUse } from '../answer';
import { readSole } from '../arguments/options';
import type { Command, Options, ReadFile } from '../command';
import { countUnlisted, formatConformance, formatConformanceJson } from '../texts/conformance-text';
import { describeFirst } from '../texts/problem-text';

export const replay: Command = {
  name: 'replay',
  usage: '<capture> [--json]',
  summary:
    'lays a capture beside our own machines; exit 1 when there is a deviation that is not listed, or the file is damaged',
  options: { json: { type: 'boolean' } },
  async run(positionals, options, client, { readFile }) {
    const path = readSole(positionals, 'replay needs one capture', `replay ${replay.usage}`);
    if (!path.ok) return wrongUse(describeProblems(path.problems));
    return answer(path.value, options, { client, readFile });
  },
};

interface Surroundings {
  readonly client: EngineClient;
  readonly readFile: ReadFile;
}

async function answer(
  path: string,
  options: Options,
  { client, readFile }: Surroundings,
): Promise<Answer> {
  const read = readCaptureTrace(readFile(path), basename(path));
  if (!read.ok) return { kind: 'failed', message: describeFirst(path, read.problems) };
  const compared = await client.compareWithModel(read.value);
  if (compared.kind !== 'done') return failWith(compared);
  const { conformance } = compared;
  const damage = read.warnings.filter(({ at }) => at !== '');
  const write = options['json'] === true ? formatConformanceJson : formatConformance;
  return conclude(path, { damage, conformance, content: write(read.value, conformance, damage) });
}

interface Replayed {
  /** What is wrong with the file itself: only what stands in front of it was compared. */
  readonly damage: readonly Problem[];
  readonly conformance: Conformance;
  readonly content: string;
}

function conclude(path: string, { damage, conformance, content }: Replayed): Answer {
  const output = { content, file: null };
  const unlisted = conformance.deviations.filter(({ quirk }) => quirk === null).length;
  const faults = [
    ...(damage.length > 0 ? [describeFirst(path, damage)] : []),
    ...(unlisted > 0 ? [`${path}: ${countUnlisted(unlisted)}`] : []),
  ];
  if (faults.length === 0) return { kind: 'done', output };
  return { kind: 'failed', message: faults.join('; '), output };
}
