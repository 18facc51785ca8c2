import { decodeCapture } from '../../wire/capture/decode-capture';
import { succeed } from '../../lib/result';
import type { DecodeFormat } from './define';

/** One line per frame, so that a tool that reads lines can find one in a large file; together it is one JSON document. */
export const json: DecodeFormat = {
  id: 'json',
  render({ file }) {
    const { frames, errors, ...head } = decodeCapture(file);
    const lines = frames.map((frame) => JSON.stringify(frame)).join(',\n');
    const open = JSON.stringify(head).slice(0, -1);
    return succeed(`${open},"errors":${JSON.stringify(errors)},"frames":[\n${lines}\n]}\n`);
  },
};
