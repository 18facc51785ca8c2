import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';

interface SegmentedOption<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly help?: string;
  /** Stands for the title where there is no room for it (styles decide). */
  readonly icon?: LucideIcon;
}

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly SegmentedOption<Id>[];
  readonly onChange: (id: Id) => void;
  readonly size?: 'small' | 'normal';
  readonly describedBy?: string;
}

/** One of a few, all in view: native radio buttons, so that arrow keys and screen readers know them. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, value, options, onChange, size = 'normal', describedBy } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className={`segmented segmented-${size}`}
    >
      {options.map((option) => (
        <label key={option.id} title={option.help} data-checked={option.id === value || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
          {option.icon && <option.icon className="segmented-icon" aria-hidden />}
          <span className="segmented-word">{option.title}</span>
        </label>
      ))}
    </div>
  );
}
