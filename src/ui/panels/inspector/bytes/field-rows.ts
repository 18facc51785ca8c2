import type { FieldNode } from '../../../../wire/fields/field-node';
import { findNodePath } from '../../../../wire/fields/field-node';

/** One line of the field tree. */
export interface FieldRow {
  readonly node: FieldNode;
  readonly depth: number;
  /** Bits inside a number: drawn as boxes below it instead of lines. */
  readonly bits: readonly FieldNode[];
}

/** A frame of this size is read by nobody byte by byte; what lies behind is left out and said so. */
export const SHOWN_OCTETS = 2048;

export function listFieldRows(nodes: readonly FieldNode[], depth = 0): FieldRow[] {
  return nodes
    .filter((node) => node.startBit < SHOWN_OCTETS * 8)
    .flatMap((node) => {
      const isNumber = node.value !== null;
      const row = { node, depth, bits: isNumber ? node.children : [] };
      return isNumber ? [row] : [row, ...listFieldRows(node.children, depth + 1)];
    });
}

/** The field of an octet: a number goes before the bits inside it; null where nothing is known. */
export function findFieldOfOctet(nodes: readonly FieldNode[], octet: number): FieldNode | null {
  const path = findNodePath(nodes, octet * 8);
  return path.find((node) => node.value !== null) ?? path.at(-1) ?? null;
}

/** The bits of an octet from its most significant one on, in runs that belong to one named bit or to none. */
export interface BitRun {
  /** Empty where the bits have no name of their own. */
  readonly name: string;
  readonly length: number;
}

export function nameBits(bits: readonly FieldNode[], octet: number): BitRun[] {
  const runs: BitRun[] = [];
  for (let bit = octet * 8; bit < octet * 8 + 8; bit++) {
    const node = findNodePath(bits, bit)[0];
    const last = runs.at(-1);
    const isFirst = node === undefined ? last?.name !== '' : bit === node.startBit;
    if (last === undefined || isFirst) runs.push({ name: node?.name ?? '', length: 1 });
    else runs[runs.length - 1] = { ...last, length: last.length + 1 };
  }
  return runs;
}

/** First octet that a field has bits in, and the one behind its last. */
export function getOctets({ startBit, bitLength }: FieldNode): {
  readonly start: number;
  readonly end: number;
} {
  return { start: Math.floor(startBit / 8), end: Math.ceil((startBit + bitLength) / 8) };
}
