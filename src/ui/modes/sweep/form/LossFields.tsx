import { ChevronRight } from 'lucide-react';
import { LOSS_ID } from '../../../../trace/sweep/quantities';
import type { Quantity } from '../../../../trace/sweep/quantities';
import type { SweepPlan } from '../../../../trace/sweep/sweep-spec';
import { AmountField } from './fields';

interface LossFieldsProps {
  readonly plan: SweepPlan;
  readonly quantity: Quantity;
  /** Links of the scenario, with names to read. */
  readonly links: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (change: Partial<SweepPlan>) => void;
}

/** How many messages are lost at random, and where. An axis over the loss rate takes the place of the one rate. */
export function LossFields({ plan, quantity, links, onChange }: LossFieldsProps) {
  const isVaried = plan.axes.some((axis) => axis.quantity === LOSS_ID);
  const all = links.map(({ id }) => id);
  const setRate = (lossPpm: number) => {
    const lossLinks = plan.lossLinks.length === 0 && lossPpm > 0 ? all : plan.lossLinks;
    onChange({ lossPpm, lossLinks: lossPpm === 0 && !isVaried ? [] : lossLinks });
  };
  const toggle = (id: string, isOn: boolean) =>
    onChange({
      lossLinks: all.filter((other) => (other === id ? isOn : plan.lossLinks.includes(other))),
    });
  return (
    <>
      {isVaried ? (
        <p className="hint">The rate varies, see above.</p>
      ) : (
        <AmountField
          label="of messages"
          quantity={quantity}
          value={plan.lossPpm}
          onChange={setRate}
        />
      )}
      {(isVaried || plan.lossPpm > 0) && (
        <details className="disclosure" open={plan.lossLinks.length === 0}>
          <summary>
            <ChevronRight aria-hidden />
            On {plan.lossLinks.length} of {links.length} links
          </summary>
          {links.map(({ id, title }) => (
            <label key={id} className="sweep-check">
              <input
                type="checkbox"
                checked={plan.lossLinks.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {title}
            </label>
          ))}
        </details>
      )}
    </>
  );
}
