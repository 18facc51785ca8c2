import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'outline' | 'primary';
  readonly children: ReactNode;
}

/** A button with words, and an icon before them. */
export function Button({ icon: Icon, look = 'plain', children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className ?? ''}`} {...rest}>
      {Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  readonly icon: LucideIcon;
  /** Its name for a screen reader and its tooltip. */
  readonly label: string;
  readonly look?: 'plain' | 'outline';
}

export function IconButton({
  icon: Icon,
  label,
  look = 'plain',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`button button-icon button-${look} ${className ?? ''}`}
      {...rest}
    >
      <Icon aria-hidden />
    </button>
  );
}
