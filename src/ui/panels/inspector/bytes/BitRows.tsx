import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { FieldNode } from '../../../../wire/fields/field-node';
import { findNodePath } from '../../../../wire/fields/field-node';
import { nameBits } from './field-rows';
import type { BitRun } from './field-rows';
import type { BitFlips } from './use-bit-flips';

interface BitRowsProps {
  readonly bytes: Uint8Array;
  /** First octet, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What is named inside of the field. */
  readonly parts: readonly FieldNode[];
  readonly flips: BitFlips;
  readonly onFlip: (bit: number) => void;
}

/** So many octets of one field are shown bit by bit. */
const SHOWN_OCTETS = 16;

/** The bits of a field, each a button: a press flips it on the way, another puts it back. */
export function BitRows(props: BitRowsProps) {
  const { bytes, start, end, name, parts, flips, onFlip } = props;
  const last = Math.min(end, start + SHOWN_OCTETS, bytes.length);
  const octets = Array.from({ length: Math.max(0, last - start) }, (_, index) => start + index);
  const box = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset className="bits" ref={box}>
      <legend>Bits of {name}: a click flips one on the way</legend>
      <p className="bits-order">Octet, then its bits 0 to 7; bit 0 is the most significant.</p>
      {octets.map((octet) => (
        <div key={octet} className="bits-row">
          {parts.length > 0 && <BitNames runs={nameBits(parts, octet)} />}
          <span className="hex-offset">{octet}</span>
          {Array.from({ length: 8 }, (_, place) => octet * 8 + place).map((bit) => (
            <Bit
              key={bit}
              bit={bit}
              value={((bytes[octet] ?? 0) >>> (7 - (bit % 8))) & 1}
              name={findNodePath(parts, bit)[0]?.name ?? name}
              isFlipped={flips.flipped.has(bit)}
              isStop={bit === start * 8}
              onFlip={onFlip}
              onMove={(by) => focusBit(box.current, bit + by)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

/** Above the bits; a screen reader hears the name with each of them. */
function BitNames({ runs }: { readonly runs: readonly BitRun[] }) {
  return (
    <div className="bits-names" aria-hidden>
      {runs.map(({ name, length }, index) => (
        <span key={index} style={{ gridColumn: `span ${length}` }} title={name}>
          {name}
        </span>
      ))}
    </div>
  );
}

interface BitProps {
  readonly bit: number;
  /** Of what it belongs to. */
  readonly name: string;
  readonly value: number;
  readonly isFlipped: boolean;
  /** One bit is in the tab order; arrow keys reach the others. */
  readonly isStop: boolean;
  readonly onFlip: (bit: number) => void;
  readonly onMove: (by: number) => void;
}

function Bit({ bit, name, value, isFlipped, isStop, onFlip, onMove }: BitProps) {
  const place = `octet ${Math.floor(bit / 8)}, bit ${bit % 8}`;
  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -8, ArrowDown: 8 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <button
      type="button"
      className="bit"
      data-bit={bit}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isFlipped}
      aria-label={`Flip ${place}, now ${value}, of ${name}`}
      title={`${name}: ${place}${isFlipped ? ': flipped by a fault' : ''}`}
      onClick={() => onFlip(bit)}
      onKeyDown={move}
    >
      {value}
    </button>
  );
}

function focusBit(box: HTMLElement | null, bit: number): void {
  box?.querySelector<HTMLElement>(`[data-bit="${bit}"]`)?.focus();
}
