import { basename } from 'node:path';
import { decodeFile } from '../../formats/decode/decode-file';
import { DECODE_FORMATS } from '../../formats/decode/index';
import { describeProblems } from '../../lib/result';
import type { Answer } from '../answer';
import { print, wrongUse } from '../answer';
import { readSole } from '../arguments/options';
import type { Command, ReadFile } from '../command';
import { describeFirst } from '../texts/problem-text';

const FORMAT_IDS = DECODE_FORMATS.map(({ id }) => id);

export const decode: Command = {
  name: 'decode',
  usage: `<capture> [--format ${FORMAT_IDS.join('|')}]`,
  summary:
    'shows the frames of a pcap or pcapng file; frames with errors are shown; exit 1 only when the file itself is damaged',
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
  if (!decoded.ok) return { kind: 'failed', message: describeFirst(path.value, decoded.problems) };
  const done = print(decoded.value);
  if (decoded.warnings.length === 0 || done.kind !== 'done') return done;
  return {
    kind: 'failed',
    message: describeFirst(path.value, decoded.warnings),
    output: done.output,
  };
}
