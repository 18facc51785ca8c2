import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Message } from '../../../../trace/queries/messages';
import type { Trace, TraceFrame } from '../../../../trace/trace';
import type { FieldNode } from '../../../../wire/fields/field-node';
import { decodeBytes } from '../../../../wire/frame/decode-bytes';
import { useUi, useUiStore } from '../../../use-app';
import { BitRows } from './BitRows';
import { FieldRowView } from './FieldRowView';
import { HexRows } from './HexRows';
import { findFieldOfOctet, getOctets, listFieldRows } from './field-rows';
import type { FieldRow } from './field-rows';
import { useBitFlips } from './use-bit-flips';
import './bytes.css';

interface BytesSectionProps {
  readonly trace: Trace;
  readonly message: Message;
  readonly frame: TraceFrame;
}

/** The octets of a frame and its fields; pointing at one shows the other, and bits can be flipped. */
export function BytesSection({ trace, message, frame }: BytesSectionProps) {
  const { bytes, number } = frame;
  const { nodes, errors } = useMemo(() => decodeBytes(bytes, true), [bytes]);
  const rows = useMemo(() => listFieldRows(nodes), [nodes]);
  const [hovered, setHovered] = useState<FieldNode | null>(null);
  const [place, setPlace] = useState<FieldPlace | null>(null);
  const flips = useBitFlips(trace, message);
  const list = useRef<HTMLUListElement>(null);
  const section = useRef<HTMLElement>(null);
  const picked = place === null ? null : findPicked(nodes, rows, place);
  useWantedBit(section, picked !== null, () => setPlace({ startBit: FIRST_PAYLOAD_BIT }));
  const lit = hovered ?? picked;
  const around = nodes.find((node) => lit !== null && holds(node, lit)) ?? null;
  const pickOctet = (octet: number) => {
    setPlace({ startBit: octet * 8 });
    const node = findFieldOfOctet(nodes, octet);
    if (node !== null) findRow(list.current, node)?.scrollIntoView({ block: 'nearest' });
  };
  const stop = picked ?? rows[0]?.node;
  return (
    <section aria-label="Bytes" ref={section}>
      <header className="bytes-head">
        <h3 className="inspector-heading">Bytes</h3>
        <span>
          frame {number}, {bytes.length} octets
        </span>
      </header>
      <HexRows
        bytes={bytes}
        lit={lit}
        around={around}
        flipped={flips?.flipped ?? NONE}
        onHover={(octet) => setHovered(octet === null ? null : findFieldOfOctet(nodes, octet))}
        onPick={pickOctet}
      />
      {picked !== null && flips !== null && (
        <BitRows
          bytes={bytes}
          {...getOctets(picked)}
          name={picked.name}
          parts={picked.children}
          flips={flips}
          onFlip={(bit) => {
            // What the octets mean may change with the bit: the place stays, whatever field it belongs to then.
            setPlace({ startBit: bit - (bit % 8) });
            flips.toggle(bit);
          }}
        />
      )}
      {errors.map(({ offset, reason }) => (
        <p key={`${offset} ${reason}`} className="fate fate-lost">
          Octet {offset}: {reason}
        </p>
      ))}
      <ul className="bytes-fields" aria-label="Fields" ref={list}>
        {rows.map((row) => (
          <FieldRowView
            key={`${row.node.startBit} ${row.depth} ${row.node.key}`}
            row={row}
            bytes={bytes}
            isLit={lit !== null && (row.node === lit || row.bits.includes(lit))}
            isPicked={row.node === picked}
            isStop={row.node === stop}
            onHover={setHovered}
            onPick={(node) => setPlace(node === picked ? null : node)}
          />
        ))}
      </ul>
    </section>
  );
}

const NONE: ReadonlySet<number> = new Set();

/** Behind the Ethernet header. */
const FIRST_PAYLOAD_BIT = 14 * 8;

/** What was picked outlives a new decoding: a field by its key, or whatever lies there now. */
interface FieldPlace {
  readonly startBit: number;
  readonly key?: string;
}

function findPicked(
  nodes: readonly FieldNode[],
  rows: readonly FieldRow[],
  { startBit, key }: FieldPlace,
): FieldNode | null {
  const same = rows.find(({ node }) => node.startBit === startBit && node.key === key);
  return same?.node ?? findFieldOfOctet(nodes, Math.floor(startBit / 8));
}

/** Someone asked for a bit of this frame from elsewhere: bits are shown, and the first of them takes the focus. */
function useWantedBit(section: RefObject<HTMLElement | null>, areShown: boolean, show: () => void) {
  const isWanted = useUi((state) => state.isBitWanted);
  const ui = useUiStore();
  const showLatest = useEffectEvent(show);
  useEffect(() => {
    if (isWanted && !areShown) showLatest();
    if (!isWanted || !areShown) return;
    section.current?.querySelector<HTMLElement>('.bit')?.focus();
    ui.setState({ isBitWanted: false });
  }, [isWanted, areShown, section, ui]);
}

function holds(group: FieldNode, { startBit }: FieldNode): boolean {
  return startBit >= group.startBit && startBit < group.startBit + group.bitLength;
}

function findRow(list: HTMLElement | null, { startBit }: FieldNode): Element | null {
  const rows = list?.querySelectorAll(`.bytes-row[data-at="${startBit}"]`);
  return rows?.item(rows.length - 1) ?? null;
}
