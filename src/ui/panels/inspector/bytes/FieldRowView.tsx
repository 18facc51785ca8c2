import type { KeyboardEvent } from 'react';
import type { FieldNode } from '../../../../wire/fields/field-node';
import { getOctets } from './field-rows';
import type { FieldRow } from './field-rows';

interface FieldRowViewProps {
  readonly row: FieldRow;
  readonly bytes: Uint8Array;
  readonly isLit: boolean;
  readonly isPicked: boolean;
  /** One line is in the tab order. */
  readonly isStop: boolean;
  readonly onHover: (node: FieldNode | null) => void;
  readonly onPick: (node: FieldNode) => void;
}

/** A field: name, what it says, its octets; picked, also what it means. */
export function FieldRowView(props: FieldRowViewProps) {
  const { row, bytes, isLit, isPicked, isStop, onHover, onPick } = props;
  const { node, depth, bits } = row;
  const isGroup = node.value === null;
  return (
    <li className="bytes-item" data-picked={isPicked || undefined}>
      <button
        type="button"
        className="bytes-row"
        data-group={isGroup || undefined}
        data-deep={depth > 1 || undefined}
        data-lit={isLit || undefined}
        data-at={node.startBit}
        aria-expanded={isPicked}
        tabIndex={isStop ? 0 : -1}
        onPointerEnter={() => onHover(node)}
        onPointerLeave={() => onHover(null)}
        onFocus={() => onHover(node)}
        onBlur={() => onHover(null)}
        onClick={() => onPick(node)}
        onKeyDown={moveFocus}
      >
        <span className="bytes-name">
          {node.name}
          {node.ourReading !== undefined && <Ours />}
        </span>
        {!isGroup && <span className="bytes-shown">{node.shown}</span>}
        <span className="bytes-hex">{showOctets(node, bytes)}</span>
      </button>
      {bits.length > 0 && <BitBoxes bits={bits} onHover={onHover} />}
      {isPicked && <FieldMeaning node={node} bits={bits} />}
    </li>
  );
}

function Ours() {
  return (
    <>
      {' '}
      <span className="basis basis-ours">our reading</span>
    </>
  );
}

interface BitBoxesProps {
  readonly bits: readonly FieldNode[];
  readonly onHover: (node: FieldNode | null) => void;
}

function BitBoxes({ bits, onHover }: BitBoxesProps) {
  return (
    <dl className="bit-boxes">
      {bits.map((bit) => (
        <div
          key={bit.startBit}
          style={{ flexGrow: bit.bitLength }}
          data-set={Number(bit.value) > 0 || undefined}
          title={`${bit.name} ${bit.shown}: ${bit.meaning}`}
          onPointerEnter={() => onHover(bit)}
          onPointerLeave={() => onHover(null)}
        >
          <dt>{bit.name}</dt>
          <dd>{typeof bit.value === 'number' ? bit.value : bit.shown}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words of the field and of every bit inside it. */
function FieldMeaning({ node, bits }: Pick<FieldRow, 'node' | 'bits'>) {
  return (
    <div className="bytes-meaning">
      <Meaning node={node} />
      {bits.map((bit) => (
        <div key={bit.startBit}>
          <b>
            {bit.name} {bit.shown}
          </b>
          <Meaning node={bit} />
        </div>
      ))}
    </div>
  );
}

function Meaning({ node: { meaning, source, ourReading } }: { readonly node: FieldNode }) {
  return (
    <>
      {meaning !== '' && <p>{meaning}</p>}
      {ourReading !== undefined && (
        <p>
          <span className="basis basis-ours">our reading</span> {ourReading}
        </p>
      )}
      <p className="source">{source}</p>
    </>
  );
}

const HEX_OCTETS = 3;

function showOctets(node: FieldNode, bytes: Uint8Array): string {
  const { start, end } = getOctets(node);
  const shown = [...bytes.subarray(start, Math.min(end, start + HEX_OCTETS))];
  const text = shown.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return end - start > HEX_OCTETS ? `${text} …` : text;
}

/** Arrow keys walk the lines; Tab leaves the list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const list = event.currentTarget.closest('.bytes-fields');
  const rows = [...(list?.querySelectorAll<HTMLElement>('.bytes-row') ?? [])];
  rows[rows.indexOf(event.currentTarget) + by]?.focus();
}
