import { succeed } from '../../lib/result';
import { traceCapture } from '../capture/read-capture-trace';
import { createFormatInput } from '../create-input';
import { svg as drawing } from '../svg';
import type { DecodeFormat } from './define';

/** The capture as a ladder. */
export const svg: DecodeFormat = {
  id: 'svg',
  render({ capture, name }) {
    const traced = traceCapture(capture, name);
    return traced.ok ? succeed(drawing.render(createFormatInput(traced.value))) : traced;
  },
};
