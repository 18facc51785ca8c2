import type { FieldNode } from '../fields/field-node';
import type { DecodedFrame } from '../frame/decode-bytes';
import { decodeBytes } from '../frame/decode-bytes';
import { encodeFrame, toFrame } from '../frame/frame';
import { toFrameJson } from '../frame/frame-json';
import { summarizeFrame } from '../frame/summary';

/** What must hold of any bytes at all, damaged or not. Returns what is wrong with the decode, or `null`. */
export function findFault(bytes: Uint8Array): string | null {
  const decoded = decodeBytes(bytes, true);
  const errors = decoded.errors;
  const bad = errors.find(
    (one) => one.offset < 0 || one.offset > bytes.length || one.reason === '',
  );
  if (bad !== undefined) return `error at offset ${bad.offset} of ${bytes.length}: ${bad.reason}`;
  if (errors.length > bytes.length + 1) return `${errors.length} errors in ${bytes.length} octets`;
  const fault = findTreeFault(decoded.nodes, 0, bytes.length * 8);
  if (fault !== null) return fault;
  if (summarizeFrame(decoded) === '') return 'no summary';
  if (typeof JSON.stringify(toFrameJson(decoded, 1, 0)) !== 'string') return 'no JSON';
  return findEncodeFault(decoded);
}

/** Nodes lie one behind the other, without gap or overlap, and so do the children inside each. */
function findTreeFault(
  nodes: readonly FieldNode[],
  startBit: number,
  endBit: number,
): string | null {
  let bit = startBit;
  for (const node of nodes) {
    if (node.startBit !== bit || node.bitLength <= 0)
      return `${node.name} is at bit ${node.startBit}, ${node.bitLength} long, expected at ${bit}`;
    bit += node.bitLength;
    const inner =
      node.children.length > 0 ? findTreeFault(node.children, node.startBit, bit) : null;
    if (inner !== null) return inner;
  }
  return bit === endBit ? null : `the tree ends at bit ${bit}, not ${endBit}`;
}

/** Whatever could be read to its end can be written again, octet for octet. */
function findEncodeFault(decoded: DecodedFrame): string | null {
  const frame = toFrame(decoded);
  if (frame === null) return null;
  const again = encodeFrame(frame);
  const { bytes } = decoded;
  const isSame = again.length === bytes.length && again.every((octet, at) => octet === bytes[at]);
  return isSame ? null : 'encoding the decoded frame gives other bytes';
}

/** The bytes with one octet set. */
export function withOctet(bytes: Uint8Array, index: number, octet: number): Uint8Array {
  const copy = bytes.slice();
  copy[index] = octet;
  return copy;
}

/** Words that lie about sizes: zero, tiny, one off, and the edges of 16 and 32 bits. */
export const LYING_WORDS = [
  0,
  1,
  3,
  4,
  2 ** 15,
  2 ** 16 - 1,
  2 ** 30,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 4,
  2 ** 32 - 1,
] as const;

/** The bytes with a word of 4 octets set, in either byte order. */
export function withWord(
  bytes: Uint8Array,
  index: number,
  word: { value: number; isLittle: boolean },
): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(index, word.value, word.isLittle);
  return copy;
}
