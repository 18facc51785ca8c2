import type { Result } from '../../../../lib/result';
import { fail, succeed } from '../../../../lib/result';
import type { Quantity } from '../../../../trace/sweep/quantities';
import { formatQuantity } from '../../../../trace/sweep/quantities';
import { parseQuantity } from '../../../../trace/sweep/sweep-text';
import { TextField } from '../../../kit/TextField';

interface QuantitySelectProps {
  readonly label: string;
  readonly value: string;
  readonly quantities: readonly Quantity[];
  readonly onChange: (quantity: Quantity) => void;
}

export function QuantitySelect({ label, value, quantities, onChange }: QuantitySelectProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const next = quantities.find(({ id }) => id === event.target.value);
        if (next) onChange(next);
      }}
    >
      {quantities.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly quantity: Quantity;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A value in the quantity's unit: `20ms`, `5%`, `7`. */
export function AmountField({ label, quantity, value, onChange }: AmountFieldProps) {
  const parse = (text: string): Result<number> => {
    const read = parseQuantity(quantity, text.trim());
    const { min, max } = quantity;
    if (!read.ok || (read.value >= min && read.value <= max)) return read;
    return fail(`use ${formatQuantity(quantity, min)} to ${formatQuantity(quantity, max)}`);
  };
  return (
    <Labelled label={label}>
      <TextField
        label={`${quantity.title}, ${label}`}
        text={formatQuantity(quantity, value)}
        parse={parse}
        onCommit={(text) => {
          const read = parse(text);
          if (read.ok) onChange(read.value);
        }}
      />
    </Labelled>
  );
}

interface WholeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function WholeField({ label, value, onChange }: WholeFieldProps) {
  return (
    <Labelled label={label}>
      <TextField
        label={label}
        text={String(value)}
        parse={parseWhole}
        onCommit={(text) => onChange(Number(text.trim()))}
      />
    </Labelled>
  );
}

function parseWhole(text: string): Result<number> {
  return /^\d{1,10}$/.test(text.trim())
    ? succeed(Number(text.trim()))
    : fail(`"${text}" is not a whole number`);
}

export function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="sweep-labelled">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}
