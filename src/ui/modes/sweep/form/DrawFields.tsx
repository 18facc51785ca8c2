import type { Quantity } from '../../../../trace/sweep/quantities';
import type { Distribution, SweepDraw } from '../../../../trace/sweep/sweep-spec';
import { AmountField } from './fields';
import { canBeDrawn, createDistribution, createDraw } from './new-parts';
import { QuantityPart } from './QuantityPart';

interface DrawFieldsProps {
  readonly draw: SweepDraw;
  readonly label: string;
  readonly quantities: readonly Quantity[];
  readonly onChange: (draw: SweepDraw) => void;
  readonly onRemove: () => void;
}

const KINDS: readonly { readonly id: Distribution['kind']; readonly title: string }[] = [
  { id: 'exponential', title: 'Exponential' },
  { id: 'uniform', title: 'Uniform' },
  { id: 'normal', title: 'Normal, cut off' },
];

/** One time or count that every run draws for itself. */
export function DrawFields({ draw, label, quantities, onChange, onRemove }: DrawFieldsProps) {
  return (
    <QuantityPart
      label={label}
      value={draw.quantity}
      quantities={quantities.filter(canBeDrawn)}
      onPick={(next) => onChange(createDraw(next))}
      onRemove={onRemove}
    >
      {(quantity) => (
        <>
          <select
            className="field"
            aria-label={`Distribution: ${label}`}
            value={draw.kind}
            onChange={(event) => {
              const kind = KINDS.find(({ id }) => id === event.target.value)?.id;
              if (kind)
                onChange({ quantity: draw.quantity, ...createDistribution(kind, quantity) });
            }}
          >
            {KINDS.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <NumberFields draw={draw} quantity={quantity} onChange={onChange} />
        </>
      )}
    </QuantityPart>
  );
}

type NumberFieldsProps = Pick<DrawFieldsProps, 'draw' | 'onChange'> & {
  readonly quantity: Quantity;
};

function NumberFields({ draw, quantity, onChange }: NumberFieldsProps) {
  const field = (label: string, value: number, change: (value: number) => SweepDraw) => (
    <AmountField
      key={label}
      label={label}
      quantity={quantity}
      value={value}
      onChange={(next) => onChange(change(next))}
    />
  );
  return (
    <div className="sweep-line">
      {draw.kind === 'uniform' && [
        field('from', draw.from, (from) => ({ ...draw, from })),
        field('to', draw.to, (to) => ({ ...draw, to })),
      ]}
      {draw.kind === 'exponential' && field('mean', draw.mean, (mean) => ({ ...draw, mean }))}
      {draw.kind === 'normal' && [
        field('mean', draw.mean, (mean) => ({ ...draw, mean })),
        field('deviation', draw.deviation, (deviation) => ({ ...draw, deviation })),
      ]}
    </div>
  );
}
