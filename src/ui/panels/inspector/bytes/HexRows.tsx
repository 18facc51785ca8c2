import type { PointerEvent } from 'react';
import { memo } from 'react';
import type { FieldNode } from '../../../../wire/fields/field-node';
import { SHOWN_OCTETS, getOctets } from './field-rows';

const ROW_OCTETS = 16;

interface HexRowsProps {
  readonly bytes: Uint8Array;
  /** Its octets are filled. */
  readonly lit: FieldNode | null;
  /** The group that it belongs to: tinted. */
  readonly around: FieldNode | null;
  /** Bits that faults flip, from the start of the frame. */
  readonly flipped: ReadonlySet<number>;
  readonly onHover: (octet: number | null) => void;
  readonly onPick: (octet: number) => void;
}

/** The frame as octets, sixteen in a row. For the pointer; the tree beside it says the same to everyone else. */
export function HexRows({ bytes, lit, around, flipped, onHover, onPick }: HexRowsProps) {
  const count = Math.min(bytes.length, SHOWN_OCTETS);
  const starts = Array.from({ length: Math.ceil(count / ROW_OCTETS) }, (_, i) => i * ROW_OCTETS);
  return (
    <div
      className="hex"
      aria-hidden
      onPointerOver={(event) => onHover(readOctet(event))}
      onPointerLeave={() => onHover(null)}
      onPointerUp={(event) => {
        const octet = readOctet(event);
        if (octet !== null) onPick(octet);
      }}
    >
      {starts.map((start) => (
        <HexRow
          key={start}
          start={start}
          bytes={bytes}
          lit={clip(lit, start)}
          around={clip(around, start)}
          flipped={listOctets(flipped, start)}
        />
      ))}
      {bytes.length > count && <p className="hint">{bytes.length - count} more octets</p>}
    </div>
  );
}

interface HexRowProps {
  readonly start: number;
  readonly bytes: Uint8Array;
  /** `from-to` within this row. */
  readonly lit: string;
  readonly around: string;
  /** ` 3 7 `: octets of this row with a flipped bit. */
  readonly flipped: string;
}

/** Most rows stay as they are while the pointer moves. */
const HexRow = memo(function HexRow({ start, bytes, lit, around, flipped }: HexRowProps) {
  const octets = [...bytes.subarray(start, Math.min(start + ROW_OCTETS, SHOWN_OCTETS))];
  return (
    <div className="hex-row">
      <span className="hex-offset">{toHex(start)}</span>
      {octets.map((octet, index) => (
        <span
          key={start + index}
          className="hex-octet"
          data-octet={start + index}
          data-lit={isWithin(lit, index) || undefined}
          data-flipped={flipped.includes(` ${index} `) || undefined}
          data-around={isWithin(around, index) || undefined}
        >
          {toHex(octet)}
        </span>
      ))}
    </div>
  );
});

function toHex(value: number): string {
  return value.toString(16).padStart(2, '0');
}

/** As text, so that equal parts are equal props. */
function clip(node: FieldNode | null, rowStart: number): string {
  if (node === null) return '';
  const { start, end } = getOctets(node);
  const [from, to] = [Math.max(start - rowStart, 0), Math.min(end - rowStart, ROW_OCTETS)];
  return from < to ? `${from}-${to}` : '';
}

function listOctets(bits: ReadonlySet<number>, rowStart: number): string {
  const octets = [...bits].map((bit) => Math.floor(bit / 8) - rowStart);
  return ` ${octets.filter((octet) => octet >= 0 && octet < ROW_OCTETS).join('  ')} `;
}

function isWithin(part: string, index: number): boolean {
  const [from = 0, to = 0] = part.split('-').map(Number);
  return part !== '' && index >= from && index < to;
}

function readOctet({ target }: PointerEvent): number | null {
  const octet = target instanceof HTMLElement ? target.dataset['octet'] : undefined;
  return octet === undefined ? null : Number(octet);
}
