import { basename } from 'node:path';
import { readCaptureTrace } from '../../formats/capture/read-capture-trace';
import { describeProblems } from '../../lib/result';
import type { Conformance } from '../../trace/conformance';
import type { Trace } from '../../trace/trace';
import type { EngineClient } from '../../worker/engine-client';
import type { Answer } from '../answer';
import { failWith, wrongUse } from '../answer';
import { readSole } from '../arguments/options';
import type { Command, Options, ReadFile } from '../command';
import { formatConformance, formatConformanceJson } from '../texts/conformance-text';

export const replay: Command = {
  name: 'replay',
  usage: '<capture> [--json]',
  summary: 'lays a capture beside our own machines; a deviation that is not listed fails',
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
  if (!read.ok) return { kind: 'failed', message: `${path}: ${describeProblems(read.problems)}` };
  const compared = await client.compareWithModel(read.value);
  if (compared.kind !== 'done') return failWith(compared);
  return conclude(path, compared.conformance, write(read.value, compared.conformance, options));
}

function write(trace: Trace, conformance: Conformance, options: Options): string {
  return options['json'] === true
    ? formatConformanceJson(trace, conformance)
    : formatConformance(trace, conformance);
}

function conclude(path: string, { deviations }: Conformance, content: string): Answer {
  const output = { content, file: null };
  const unlisted = deviations.filter(({ quirk }) => quirk === null).length;
  if (unlisted === 0) return { kind: 'done', output };
  const what = unlisted === 1 ? '1 deviation that is' : `${unlisted} deviations that are`;
  return { kind: 'failed', message: `${path}: ${what} not listed`, output };
}
