import { Columns2 } from 'lucide-react';
import { useIsCapture } from '../../capture/NoRunHint';
import { IconButton } from '../../kit/Button';
import { MenuButton } from '../../kit/MenuButton';
import { lazyComponent } from '../../kit/lazy-component';

const CompareItems = lazyComponent(
  async () => (await import('../../modes/compare/runs/CompareItems')).CompareItems,
);

/** Puts another run beside the one on screen. */
export function CompareMenu() {
  if (useIsCapture()) return null;
  return (
    <MenuButton
      label="Compare with"
      Items={CompareItems}
      renderButton={(parts) => <IconButton icon={Columns2} label="Compare with …" {...parts} />}
    />
  );
}
