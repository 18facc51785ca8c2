import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import { isPcapng } from '../wire/capture/pcapng-magic';
import { readRunSpecFromSvg, refuseCapture } from './svg-metadata';

/** Runs are saved as SVG and JSON; whatever else it is may be a capture, and its reader says when it is none. */
export function isTextFile(name: string, bytes: Uint8Array): boolean {
  if (isPcapng(bytes)) return false;
  const first = bytes.find((byte) => byte > 0x20);
  return /\.(svg|json)$/i.test(name) || first === 0x3c || first === 0x7b;
}

/**
 * Finds the RunSpec in a saved file: in the metadata of a drawing, or as `spec` of a trace in JSON. What comes back still
 * has to pass `checkRunSpec`.
 */
export function readRunSpec(text: string): Result<unknown> {
  return text.trimStart().startsWith('<') ? readRunSpecFromSvg(text) : readFromJson(text);
}

function readFromJson(text: string): Result<unknown> {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null)
    return fail(
      'this is neither a drawing nor a trace; open an SVG or JSON file that was saved here',
    );
  // A bare RunSpec is welcome too: people copy it out of bug reports.
  if ('spec' in value && value.spec !== null) return succeed(value.spec);
  if ('capture' in value) return refuseCapture('trace', readName(value.capture));
  return 'scenario' in value ? succeed(value) : fail('this JSON holds no run: it has no "spec"');
}

function readName(capture: unknown): unknown {
  return typeof capture === 'object' && capture !== null && 'name' in capture ? capture.name : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
