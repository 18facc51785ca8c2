import { useMemo, useRef, useState } from 'react';
import type { TraceFrame } from '../../../../trace/trace';
import type { FieldNode } from '../../../../wire/fields/field-node';
import { decodeBytes } from '../../../../wire/frame/decode-bytes';
import { FieldRowView } from './FieldRowView';
import { HexRows } from './HexRows';
import { findFieldOfOctet, listFieldRows } from './field-rows';
import './bytes.css';

/** The octets of a frame and its fields; pointing at one shows the other. */
export function BytesSection({ frame }: { readonly frame: TraceFrame }) {
  const { bytes, number } = frame;
  const { nodes, errors } = useMemo(() => decodeBytes(bytes, true), [bytes]);
  const rows = useMemo(() => listFieldRows(nodes), [nodes]);
  const [hovered, setHovered] = useState<FieldNode | null>(null);
  const [picked, setPicked] = useState<FieldNode | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const lit = hovered ?? picked;
  const around = nodes.find((node) => lit !== null && holds(node, lit)) ?? null;
  const pickOctet = (octet: number) => {
    const node = findFieldOfOctet(nodes, octet);
    setPicked(node);
    if (node !== null) findRow(list.current, node)?.scrollIntoView({ block: 'nearest' });
  };
  const stop = picked ?? rows[0]?.node;
  return (
    <section aria-label="Bytes">
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
        onHover={(octet) => setHovered(octet === null ? null : findFieldOfOctet(nodes, octet))}
        onPick={pickOctet}
      />
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
            onPick={(node) => setPicked(node === picked ? null : node)}
          />
        ))}
      </ul>
    </section>
  );
}

function holds(group: FieldNode, { startBit }: FieldNode): boolean {
  return startBit >= group.startBit && startBit < group.startBit + group.bitLength;
}

function findRow(list: HTMLElement | null, { startBit }: FieldNode): Element | null {
  const rows = list?.querySelectorAll(`.bytes-row[data-at="${startBit}"]`);
  return rows?.item(rows.length - 1) ?? null;
}
