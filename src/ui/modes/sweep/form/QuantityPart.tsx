import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Quantity } from '../../../../trace/sweep/quantities';
import { IconButton } from '../../../kit/Button';
import { QuantitySelect } from './fields';

interface QuantityPartProps {
  readonly label: string;
  /** Id of the chosen one. */
  readonly value: string;
  readonly quantities: readonly Quantity[];
  readonly onPick: (quantity: Quantity) => void;
  readonly onRemove: () => void;
  /** How it varies. */
  readonly children: (quantity: Quantity) => ReactNode;
}

/** A quantity that is not the same in every run: which one, how, and the way to be rid of it. */
export function QuantityPart(props: QuantityPartProps) {
  const { label, value, quantities, onPick, onRemove, children } = props;
  const quantity = quantities.find(({ id }) => id === value);
  return (
    <fieldset className="sweep-part">
      <legend className="visually-hidden">{label}</legend>
      <div className="sweep-line">
        <QuantitySelect label={label} value={value} quantities={quantities} onChange={onPick} />
        <IconButton
          icon={X}
          label={`Remove: ${label}`}
          className="button-tiny"
          onClick={onRemove}
        />
      </div>
      {quantity !== undefined && children(quantity)}
    </fieldset>
  );
}
