import { basename } from 'node:path';
import { decodeFile } from '../../formats/decode/decode-file';
import { DECODE_FORMATS } from '../../formats/decode/index';
import type { Problem } from '../../lib/result';
import { describeProblems } from '../../lib/result';
import type { Answer } from '../answer';
import { print, wrongUse } from '../answer';
import { readSole } from '../arguments/options';
import type { Command, ReadFile } from '../command';

const FORMAT_IDS = DECODE_FORMATS.map(({ id }) => id);

export const decode: Command = {
  name: 'decode',
  usage: `<capture> [--format ${FORMAT_IDS.join('|')}]`,
  summary: 'shows the frames of a pcap or pcapng file',
  options: { format: { type: 'string' } },
  run(positionals, options, _client, { readFile }) {
    return Promise.resolve(answer(positionals, options['format'], readFile));
  },
};

function answer(positionals: readonly string[], wanted: unknown, readFile: ReadFile): Answer {
  const path = readSole(positionals, 'decode needs one capture', `decode ${decode.usage}`);
  if (!path.ok) return wrongUse(describeProblems(path.problems));
  const format = DECODE_FORMATS.find(({ id }) => id === (wanted ?? FORMAT_IDS[0]));
  if (format === undefined)
    return wrongUse(`"${String(wanted)}" is not a format; use ${FORMAT_IDS.join(', ')}`);
  const decoded = decodeFile(readFile(path.value), basename(path.value), format);
  if (!decoded.ok) return { kind: 'failed', message: describe(path.value, decoded.problems) };
  const done = print(decoded.value);
  if (decoded.warnings.length === 0 || done.kind !== 'done') return done;
  return { kind: 'failed', message: describe(path.value, decoded.warnings), output: done.output };
}

/** A damaged file may break in a thousand places; the first tells the most. */
function describe(path: string, problems: readonly Problem[]): string {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `${path}: ${describeProblems(problems.slice(0, 1))}${more}`;
}
