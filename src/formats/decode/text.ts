import { succeed } from '../../lib/result';
import type { CapturedPacket } from '../../wire/capture/capture';
import { decodePacket } from '../../wire/capture/decode-capture';
import type { FieldNode } from '../../wire/fields/field-node';
import { textFrom } from '../../wire/fields/show';
import { summarizeFrame } from '../../wire/frame/summary';
import type { DecodeFormat, DecodeInput } from './define';

/** One aligned line per frame; below it, indented, what its octets say and what is wrong with them. */
export const text: DecodeFormat = {
  id: 'text',
  render(input) {
    const startMicros = input.capture.packets[0]?.timeMicros ?? 0;
    const frames = input.capture.packets.map((packet) => readFrame(input, packet, startMicros));
    const widths = [0, 0, 0, 0, 0];
    for (const { cells } of frames)
      cells.forEach((cell, column) => {
        widths[column] = Math.max(widths[column] ?? 0, cell.length);
      });
    return succeed(frames.map((frame) => renderFrame(frame, widths)).join(''));
  },
};

interface TextFrame {
  /** Number, seconds, source, destination, octets: these are aligned. */
  readonly cells: readonly string[];
  readonly words: string;
  readonly details: readonly string[];
}

const INDENT = ' '.repeat(6);
const RIGHT_ALIGNED = [true, true, false, false, true];

function readFrame(
  { capture }: DecodeInput,
  packet: CapturedPacket,
  startMicros: number,
): TextFrame {
  const decoded = decodePacket(capture, packet, true);
  const { kind, ethernet, nodes, errors, bytes } = decoded;
  const shown = kind === 'other' ? [] : nodes.filter(({ key }) => !HIDDEN.has(key));
  return {
    cells: [
      String(packet.number),
      formatSeconds(packet.timeMicros - startMicros),
      textFrom(ethernet, 'source'),
      textFrom(ethernet, 'destination'),
      String(bytes.length),
    ],
    words: summarizeFrame(decoded),
    details: [
      ...shown.map(describeNode),
      ...errors.map(({ offset, reason }) => `! octet ${offset}: ${reason}`),
    ],
  };
}

/** What the line of the frame says already, or what says nothing. */
const HIDDEN = new Set(['ethernet', 'padding', 'end-tlv']);
/** In front of each TLV. */
const TLV_HEADER = new Set(['type', 'length']);

/** A TLV is as long as it claims, which does not count its header. */
function describeNode({ name, children, shown, bitLength }: FieldNode): string {
  const length = children.find(({ key }) => key === 'length');
  const fields = children.filter(({ key }) => length === undefined || !TLV_HEADER.has(key));
  const words = fields.map((field) => `${field.name}: ${field.shown}`).join(', ');
  const size = length?.shown ?? `${bitLength / 8} octets`;
  return `${name} (${size}): ${words === '' ? shown : words}`;
}

function renderFrame({ cells, words, details }: TextFrame, widths: readonly number[]): string {
  const aligned = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return RIGHT_ALIGNED[column] === true ? cell.padStart(width) : cell.padEnd(width);
  });
  const lines = [[...aligned, words].join('  '), ...details.map((line) => `${INDENT}${line}`)];
  return `${lines.join('\n')}\n`;
}

/** Always six decimals, so that the points stand below each other. */
function formatSeconds(micros: number): string {
  return (micros / 1_000_000).toFixed(6);
}
