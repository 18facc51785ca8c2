import { X } from 'lucide-react';
import type { Quantity } from '../../../../trace/sweep/quantities';
import type { SweepAxis } from '../../../../trace/sweep/sweep-spec';
import { IconButton } from '../../../kit/Button';
import { Segmented } from '../../../kit/Segmented';
import { AmountField, QuantitySelect, WholeField } from './fields';
import { createAxis } from './new-parts';

interface AxisFieldsProps {
  readonly axis: SweepAxis;
  readonly label: string;
  readonly quantities: readonly Quantity[];
  readonly onChange: (axis: SweepAxis) => void;
  readonly onRemove: () => void;
}

const SCALES = [
  { id: 'linear', title: 'Even', help: 'Equal distances between the values' },
  { id: 'logarithmic', title: 'Log', help: 'Equal ratios between the values' },
] as const;

/** One quantity that varies: its range and steps, or which of its options. */
export function AxisFields({ axis, label, quantities, onChange, onRemove }: AxisFieldsProps) {
  const quantity = quantities.find(({ id }) => id === axis.quantity);
  return (
    <fieldset className="sweep-part">
      <legend className="visually-hidden">{label}</legend>
      <div className="sweep-line">
        <QuantitySelect
          label={label}
          value={axis.quantity}
          quantities={quantities}
          onChange={(next) => onChange(createAxis(next))}
        />
        <IconButton
          icon={X}
          label={`Remove: ${label}`}
          className="button-tiny"
          onClick={onRemove}
        />
      </div>
      {quantity !== undefined && axis.kind === 'list' && (
        <OptionFields axis={axis} quantity={quantity} onChange={onChange} />
      )}
      {quantity !== undefined && axis.kind !== 'list' && (
        <>
          <div className="sweep-line">
            <AmountField
              label="from"
              quantity={quantity}
              value={axis.from}
              onChange={(from) => onChange({ ...axis, from })}
            />
            <AmountField
              label="to"
              quantity={quantity}
              value={axis.to}
              onChange={(to) => onChange({ ...axis, to })}
            />
          </div>
          <div className="sweep-line">
            <WholeField
              label="steps"
              value={axis.steps}
              onChange={(steps) => onChange({ ...axis, steps })}
            />
            <Segmented
              label={`Scale: ${label}`}
              size="small"
              value={axis.kind}
              options={SCALES}
              onChange={(kind) => onChange({ ...axis, kind })}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}

interface OptionFieldsProps {
  readonly axis: Extract<SweepAxis, { kind: 'list' }>;
  readonly quantity: Quantity;
  readonly onChange: (axis: SweepAxis) => void;
}

/** Numbers in a list come from a link or the command line; they are shown as they are. */
function OptionFields({ axis, quantity, onChange }: OptionFieldsProps) {
  if (quantity.options.length === 0)
    return <p className="hint">{axis.values.length} values from the link</p>;
  const toggle = (id: string, isOn: boolean) => {
    const wanted = quantity.options
      .map((option) => option.id)
      .filter((other) => (other === id ? isOn : axis.values.includes(other)));
    if (wanted.length > 0) onChange({ ...axis, values: wanted });
  };
  return (
    <div className="sweep-options">
      {quantity.options.map(({ id, title }) => (
        <label key={id} className="sweep-check">
          <input
            type="checkbox"
            checked={axis.values.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          {title}
        </label>
      ))}
    </div>
  );
}
