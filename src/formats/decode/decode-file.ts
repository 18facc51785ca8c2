import type { Result } from '../../lib/result';
import { succeed } from '../../lib/result';
import { openCapture } from '../capture/open-capture';
import type { DecodeFormat } from './define';

/**
 * Decodes a pcap or pcapng file into text. Frames in front of a broken place are decoded; the warnings say what is wrong
 * with the file, and where. What is wrong inside a frame stands with the frame.
 */
export function decodeFile(file: Uint8Array, name: string, format: DecodeFormat): Result<string> {
  const opened = openCapture(file);
  if (!opened.ok) return opened;
  const rendered = format.render({ file, name, capture: opened.value });
  return rendered.ok ? succeed(rendered.value, opened.warnings) : rendered;
}
