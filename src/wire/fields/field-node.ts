import type { FieldText, FieldValue } from './field';

/**
 * One field as it lies in the bytes. The children of a node, where it has any, fill it without gaps or overlap, and the
 * top nodes of a frame fill the frame: every bit belongs to exactly one leaf (tested).
 */
export interface FieldNode extends FieldText {
  readonly key: string;
  /** From the first bit of the frame, most significant bit of an octet first. */
  readonly startBit: number;
  readonly bitLength: number;
  /** `null` for a group of fields. */
  readonly value: FieldValue | null;
  readonly shown: string;
  readonly children: readonly FieldNode[];
}

export interface Place {
  readonly key: string;
  readonly startBit: number;
  readonly endBit: number;
}

export function createNode(
  text: FieldText,
  place: Place,
  content: { value?: FieldValue | null; shown: string; children?: readonly FieldNode[] },
): FieldNode {
  return {
    key: place.key,
    name: text.name,
    source: text.source,
    meaning: text.meaning,
    ...(text.ourReading === undefined ? {} : { ourReading: text.ourReading }),
    startBit: place.startBit,
    bitLength: place.endBit - place.startBit,
    value: content.value ?? null,
    shown: content.shown,
    children: content.children ?? [],
  };
}

/** The path from a top node to the leaf that holds this bit; empty when none does. */
export function findNodePath(nodes: readonly FieldNode[], bit: number): FieldNode[] {
  const hit = nodes.find((node) => bit >= node.startBit && bit < node.startBit + node.bitLength);
  return hit === undefined ? [] : [hit, ...findNodePath(hit.children, bit)];
}
