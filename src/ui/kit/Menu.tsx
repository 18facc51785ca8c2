import { Check } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

interface MenuItemProps {
  readonly icon?: LucideIcon;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Why it is disabled and what to do about it. */
  readonly reason?: string | null;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function MenuItem(props: MenuItemProps) {
  const { icon: Icon, hint, disabled, reason = null, onSelect, children } = props;
  return (
    <DropdownMenu.Item className="menu-item" disabled={disabled ?? false} onSelect={onSelect}>
      <span className="menu-mark">{Icon && <Icon aria-hidden />}</span>
      <span className="menu-text">
        {children}
        {reason !== null && <small className="menu-reason">{reason}</small>}
      </span>
      {hint !== undefined && <span className="menu-hint">{hint}</span>}
    </DropdownMenu.Item>
  );
}

interface MenuCheckboxProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** Stays open, so that several can be switched in one go. */
export function MenuCheckbox({ checked, disabled, onChange, children }: MenuCheckboxProps) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item"
      checked={checked}
      disabled={disabled ?? false}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-mark">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className="menu-text">{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}

interface MenuRadioProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly title: string }[];
  readonly onChange: (id: Id) => void;
}

export function MenuRadio<Id extends string>({
  label,
  value,
  options,
  onChange,
}: MenuRadioProps<Id>) {
  const pick = (id: string) => {
    const option = options.find((o) => o.id === id);
    if (option) onChange(option.id);
  };
  return (
    <DropdownMenu.RadioGroup aria-label={label} value={value} onValueChange={pick}>
      {options.map(({ id, title }) => (
        <DropdownMenu.RadioItem key={id} className="menu-item" value={id}>
          <span className="menu-mark">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="menu-text">{title}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className="menu-heading">{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="menu-separator" />;
}
