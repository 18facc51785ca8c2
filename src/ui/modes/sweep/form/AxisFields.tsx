import type { Quantity } from '../../../../trace/sweep/quantities';
import type { SweepAxis } from '../../../../trace/sweep/sweep-spec';
import { Segmented } from '../../../kit/Segmented';
import { CheckList } from './CheckList';
import { AmountField, WholeField } from './fields';
import { createAxis } from './new-parts';
import { QuantityPart } from './QuantityPart';

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
  return (
    <QuantityPart
      label={label}
      value={axis.quantity}
      quantities={quantities}
      onPick={(next) => onChange(createAxis(next))}
      onRemove={onRemove}
    >
      {(quantity) =>
        axis.kind === 'list' ? (
          <OptionFields axis={axis} quantity={quantity} onChange={onChange} />
        ) : (
          <RangeFields axis={axis} label={label} quantity={quantity} onChange={onChange} />
        )
      }
    </QuantityPart>
  );
}

interface RangeFieldsProps {
  readonly axis: Exclude<SweepAxis, { kind: 'list' }>;
  readonly label: string;
  readonly quantity: Quantity;
  readonly onChange: (axis: SweepAxis) => void;
}

function RangeFields({ axis, label, quantity, onChange }: RangeFieldsProps) {
  return (
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
  return (
    <div className="sweep-options">
      <CheckList
        items={quantity.options}
        chosen={axis.values.map(String)}
        onChange={(values) => values.length > 0 && onChange({ ...axis, values })}
      />
    </div>
  );
}
