import { ChevronRight } from 'lucide-react';
import { LOSS_ID } from '../../../../trace/sweep/quantities';
import type { Quantity } from '../../../../trace/sweep/quantities';
import type { SweepPlan } from '../../../../trace/sweep/sweep-spec';
import { CheckList } from './CheckList';
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
          <CheckList
            items={links}
            chosen={plan.lossLinks}
            onChange={(lossLinks) => onChange({ lossLinks })}
          />
        </details>
      )}
    </>
  );
}
